package org.calink.connector.journal;

import java.sql.SQLException;

/**
 * The journal's one table, in SQL that H2 and PostgreSQL 15 both understand. The adapter owns it and makes it at first use;
 * pools and nodes may try at once.
 */
final class Schema {

    private static final String TABLE =
            """
            CREATE TABLE IF NOT EXISTS ca_journal (
                transaction_id   VARCHAR(32) PRIMARY KEY,
                vendor           VARCHAR(20) NOT NULL,
                xid              VARCHAR(300) NOT NULL,
                reference        VARCHAR(100) NOT NULL,
                live_reference   VARCHAR(130) UNIQUE,
                operation        VARCHAR(10) NOT NULL,
                state            VARCHAR(12) NOT NULL,
                answer           VARCHAR(12) NOT NULL,
                outcome          VARCHAR(20) NOT NULL,
                subject          VARCHAR(1000),
                key_hash         VARCHAR(64),
                request          BYTEA,
                request_hash     VARCHAR(64),
                peer_nonce       BYTEA,
                serial           VARCHAR(64),
                certificate      BYTEA,
                pair_serial      VARCHAR(64),
                pair_certificate BYTEA,
                pair_key         BYTEA,
                modified         BOOLEAN NOT NULL,
                confirmed        BOOLEAN NOT NULL,
                confirm_until    TIMESTAMP WITH TIME ZONE,
                reason           INTEGER,
                invalidity_date  TIMESTAMP WITH TIME ZONE,
                owner            VARCHAR(100) NOT NULL,
                lease_until      TIMESTAMP WITH TIME ZONE NOT NULL,
                attempts         INTEGER NOT NULL,
                next_try         TIMESTAMP WITH TIME ZONE NOT NULL,
                last_error       VARCHAR(1000),
                event            VARCHAR(20),
                event_at         TIMESTAMP WITH TIME ZONE,
                note             VARCHAR(1000),
                created_at       TIMESTAMP WITH TIME ZONE NOT NULL,
                changed_at       TIMESTAMP WITH TIME ZONE NOT NULL
            )
            """;

    private static final String BY_WORK =
            "CREATE INDEX IF NOT EXISTS ca_journal_work ON ca_journal (vendor, state, next_try)";
    private static final String BY_BRANCH = "CREATE INDEX IF NOT EXISTS ca_journal_branch ON ca_journal (xid)";
    private static final String BY_REFERENCE =
            "CREATE INDEX IF NOT EXISTS ca_journal_reference ON ca_journal (reference)";
    private static final String BY_SERIAL =
            "CREATE INDEX IF NOT EXISTS ca_journal_serial ON ca_journal (vendor, serial)";
    private static final String BY_EVENT =
            "CREATE INDEX IF NOT EXISTS ca_journal_event ON ca_journal (vendor, event, event_at)";
    private static final String IS_THERE = "SELECT COUNT(*) FROM ca_journal WHERE 1 = 0";
    private static final int TRIES = 3;

    private Schema() {}

    static void make(Sql sql) {
        for (String statement : new String[] {TABLE, BY_WORK, BY_BRANCH, BY_REFERENCE, BY_SERIAL, BY_EVENT}) {
            make(sql, statement, TRIES);
        }
        check(sql);
    }

    static void check(Sql sql) {
        sql.query(row -> row.getInt(1), IS_THERE);
    }

    /** Two nodes that create at once can collide in the catalogue in spite of IF NOT EXISTS; the loser looks again. */
    private static void make(Sql sql, String statement, int tries) {
        try {
            sql.tryUpdate(statement);
        } catch (SQLException collided) {
            if (tries == 0) {
                throw new JournalException("the journal's table could not be made: " + collided.getMessage(), collided);
            }
            make(sql, statement, tries - 1);
        }
    }
}
