package org.calink.connector.ra;

import java.util.Optional;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.calink.connector.configuration.Property;
import org.calink.connector.desk.Vendor;
import org.calink.connector.journal.BranchLog;
import org.calink.connector.journal.Xids;

/**
 * An authority in a global transaction (X/Open XA, JTA 3.4). Every verb moves rows of the journal and nothing else, so none
 * of them waits for, or fails because of, the authority; settlement does afterwards what was decided here.
 */
final class CaXaResource implements XAResource {

    private final Vendor vendor;
    private final BranchLog branches;
    private volatile String current;

    CaXaResource(Vendor vendor) {
        this.vendor = vendor;
        this.branches = vendor.journal().branches();
    }

    /** The branch work belongs to now. */
    Optional<String> current() {
        return Optional.ofNullable(current);
    }

    @Override
    public void start(Xid xid, int flags) throws XAException {
        XaErrors.require(current == null, XAException.XAER_PROTO, "a branch is already active on this connection");
        current = Xids.text(xid);
    }

    @Override
    public void end(Xid xid, int flags) throws XAException {
        boolean ours = current == null || current.equals(Xids.text(xid));
        XaErrors.require(ours, XAException.XAER_NOTA, "another branch is active on this connection");
        current = null;
    }

    @Override
    public int prepare(Xid xid) throws XAException {
        var minimum = vendor.settings().seconds(Property.MINIMUM_CONFIRM);
        return XaErrors.vote(XaErrors.translated(() -> branches.prepare(Xids.text(xid), minimum)));
    }

    @Override
    public void commit(Xid xid, boolean onePhase) throws XAException {
        boolean nothingToDo = onePhase && prepare(xid) == XA_RDONLY;
        boolean known = nothingToDo || XaErrors.translated(() -> branches.commit(Xids.text(xid)));
        XaErrors.require(known, XAException.XAER_NOTA, "this branch is not in the journal");
        vendor.wake();
    }

    @Override
    public void rollback(Xid xid) throws XAException {
        XaErrors.translated(() -> branches.rollback(Xids.text(xid)));
        vendor.wake();
    }

    /** Every prepared branch of this authority, whichever node or pool it came from; the transaction manager knows its own. */
    @Override
    public Xid[] recover(int flags) throws XAException {
        return (flags & TMSTARTRSCAN) == 0 ? new Xid[0] : XaErrors.translated(branches::prepared);
    }

    /** Never needed: this resource decides nothing on its own. */
    @Override
    public void forget(Xid xid) throws XAException {
        throw XaErrors.error(XAException.XAER_NOTA, "no heuristic decision was taken", null);
    }

    @Override
    public boolean isSameRM(XAResource other) {
        return other instanceof CaXaResource that && vendor == that.vendor;
    }

    @Override
    public int getTransactionTimeout() {
        return 0;
    }

    @Override
    public boolean setTransactionTimeout(int seconds) {
        return false;
    }
}
