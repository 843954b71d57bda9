package org.calink.connector.desk;

import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.calink.connector.CaConnectorException;
import org.calink.connector.PlannedChange;
import org.calink.connector.PlannedChange.Kind;
import org.calink.connector.Revocation;
import org.calink.connector.authority.Authority.StatusChange;
import org.calink.connector.crypto.Serials;
import org.calink.connector.journal.Journal;
import org.calink.connector.journal.Operation;

/** Plans changes of a certificate's status within a transaction branch; settlement sends them after the commit. */
public final class ChangeDesk {

    private static final int HOLD = 6;
    private static final int RELEASE = 8;
    private static final Map<Kind, Operation> OPERATIONS =
            Map.of(Kind.REVOKE, Operation.REVOKE, Kind.SUSPEND, Operation.SUSPEND, Kind.RESUME, Operation.RESUME);

    private final Vendor vendor;

    public ChangeDesk(Vendor vendor) {
        this.vendor = vendor;
    }

    public PlannedChange revoke(String xid, Revocation revocation) {
        StatusChange change = new StatusChange(
                serial(revocation.serial()), revocation.reason().code(), revocation.invalidityDate());
        return plan(xid, revocation.reference(), Kind.REVOKE, change);
    }

    public PlannedChange suspend(String xid, String reference, String serial) {
        return plan(xid, reference, Kind.SUSPEND, new StatusChange(serial(serial), HOLD, Optional.empty()));
    }

    public PlannedChange resume(String xid, String reference, String serial) {
        return plan(xid, reference, Kind.RESUME, new StatusChange(serial(serial), RELEASE, Optional.empty()));
    }

    private PlannedChange plan(String xid, String reference, Kind kind, StatusChange change) {
        vendor.requireOpen();
        Journal journal = vendor.journal();
        String transactionId = HexFormat.of().formatHex(journal.nextTransactionId(xid));
        journal.plan(transactionId, xid, reference, OPERATIONS.get(kind), change);
        return new PlannedChange(transactionId, kind, change.serial());
    }

    private static String serial(String text) {
        try {
            return Serials.text(Serials.value(text));
        } catch (NumberFormatException unreadable) {
            throw new CaConnectorException("'" + text + "' is not a hexadecimal serial number", unreadable);
        }
    }
}
