package org.calink.connector.ra;

import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/** Stands before an XAResource and writes a letter for each call: s (m to resume), e (u to suspend), p, c (o for one phase), r, f, v. */
final class Recorder implements XAResource {

    private final Bench.Tx tx;
    private final StringBuilder letters = new StringBuilder();

    Recorder(Bench.Tx tx) {
        this.tx = tx;
    }

    Bench.Tx tx() {
        return tx;
    }

    String letters() {
        return letters.toString();
    }

    @Override
    public void start(Xid xid, int flags) throws XAException {
        letters.append((flags & TMRESUME) == 0 ? 's' : 'm');
        tx.resource().start(xid, flags);
    }

    @Override
    public void end(Xid xid, int flags) throws XAException {
        letters.append((flags & TMSUSPEND) == 0 ? 'e' : 'u');
        tx.resource().end(xid, flags);
    }

    @Override
    public int prepare(Xid xid) throws XAException {
        letters.append('p');
        return tx.resource().prepare(xid);
    }

    @Override
    public void commit(Xid xid, boolean onePhase) throws XAException {
        letters.append(onePhase ? 'o' : 'c');
        tx.resource().commit(xid, onePhase);
    }

    @Override
    public void rollback(Xid xid) throws XAException {
        letters.append('r');
        tx.resource().rollback(xid);
    }

    @Override
    public void forget(Xid xid) throws XAException {
        letters.append('f');
        tx.resource().forget(xid);
    }

    @Override
    public Xid[] recover(int flags) throws XAException {
        letters.append('v');
        return tx.resource().recover(flags);
    }

    @Override
    public boolean isSameRM(XAResource other) throws XAException {
        return tx.resource().isSameRM(other);
    }

    @Override
    public int getTransactionTimeout() throws XAException {
        return tx.resource().getTransactionTimeout();
    }

    @Override
    public boolean setTransactionTimeout(int seconds) throws XAException {
        return tx.resource().setTransactionTimeout(seconds);
    }
}
