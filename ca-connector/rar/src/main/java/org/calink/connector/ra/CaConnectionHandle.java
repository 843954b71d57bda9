package org.calink.connector.ra;

import java.util.function.Supplier;
import org.calink.connector.CaConnection;
import org.calink.connector.CaConnectorException;
import org.calink.connector.CertificateApplication;
import org.calink.connector.CertificateAuthority;
import org.calink.connector.CertificateStatus;
import org.calink.connector.PlannedChange;
import org.calink.connector.QueryResult;
import org.calink.connector.ReserveResult;
import org.calink.connector.Revocation;
import org.calink.connector.desk.ChangeDesk;
import org.calink.connector.desk.InquiryDesk;
import org.calink.connector.desk.ReservationDesk;
import org.calink.connector.journal.JournalException;

/** What the application holds. Once closed, or once the pool has taken its connection back, it can do nothing. */
final class CaConnectionHandle implements CaConnection {

    private volatile CaManagedConnection physical;

    CaConnectionHandle(CaManagedConnection physical) {
        this.physical = physical;
    }

    @Override
    public ReserveResult reserve(CertificateApplication application) {
        return guarded(() -> new ReservationDesk(physical().vendor()).reserve(transaction(), application));
    }

    @Override
    public PlannedChange revoke(Revocation revocation) {
        return guarded(() -> new ChangeDesk(physical().vendor()).revoke(transaction(), revocation));
    }

    @Override
    public PlannedChange suspend(String reference, String serial) {
        return guarded(() -> new ChangeDesk(physical().vendor()).suspend(transaction(), reference, serial));
    }

    @Override
    public PlannedChange resume(String reference, String serial) {
        return guarded(() -> new ChangeDesk(physical().vendor()).resume(transaction(), reference, serial));
    }

    @Override
    public CertificateStatus status(String serial) {
        return guarded(() -> inquiries().status(serial));
    }

    @Override
    public QueryResult query(String reference) {
        return guarded(() -> inquiries().query(reference));
    }

    @Override
    public CertificateAuthority certificateAuthority() {
        return guarded(() -> inquiries().authority());
    }

    /** Closing twice is allowed. */
    @Override
    public void close() {
        CaManagedConnection used = physical;
        if (used != null) {
            physical = null;
            used.closed(this);
        }
    }

    void invalidate() {
        physical = null;
    }

    void moveTo(CaManagedConnection other) {
        if (physical != null) {
            physical.forget(this);
        }
        physical = other;
    }

    private InquiryDesk inquiries() {
        return new InquiryDesk(physical().vendor());
    }

    private CaManagedConnection physical() {
        CaManagedConnection used = physical;
        if (used == null) {
            throw new CaConnectorException("this connection is closed");
        }
        return used;
    }

    private String transaction() {
        return physical()
                .branch()
                .current()
                .orElseThrow(() -> new CaConnectorException(
                        "certificates are reserved and changed within a JTA transaction: call from a transacted bean"));
    }

    private <T> T guarded(Supplier<T> work) {
        CaManagedConnection used = physical();
        try {
            return work.get();
        } catch (JournalException broken) {
            used.failed(broken);
            throw new CaConnectorException(broken.getMessage(), broken);
        }
    }
}
