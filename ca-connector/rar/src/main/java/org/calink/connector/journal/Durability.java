package org.calink.connector.journal;

import java.sql.SQLException;

/**
 * Sees to it that a write is on disk when it returns; everything the adapter promises rests on that. H2 gathers commits for
 * half a second by default, so a killed server would forget a vote it has given (measured: the other resources committed, the
 * certificate was cancelled). PostgreSQL is durable unless its administrator has switched {@code synchronous_commit} off.
 */
final class Durability {

    private static final String H2_DELAY = "SET WRITE_DELAY 0";

    private Durability() {}

    static void require(Sql sql) {
        try {
            if (sql.product().equals("H2")) {
                sql.tryUpdate(H2_DELAY);
            }
        } catch (SQLException refused) {
            throw new JournalException(
                    "the journal's H2 database writes late; add ;WRITE_DELAY=0 to its address", refused);
        }
    }
}
