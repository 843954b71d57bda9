package org.calink.connector;

import java.time.Duration;
import java.util.List;

/**
 * One authority as an administrator watches it: how its link does, what is open, and the one thing a person can do about it.
 *
 * <p>No method takes a connection from the pool, takes part in a transaction, or needs the network in the caller's thread: a
 * vendor that is dead, and a pool that is exhausted because of it, make none of them slow. All of them throw
 * {@link CaConnectorException} when the pool's configuration is refused or the journal cannot be read.
 */
public interface CaWatch {

    /** This node's experience with the authority. */
    LinkState link();

    /** How much is open, over all nodes. */
    Backlog backlog();

    /**
     * What is open, over all nodes, the longest waiting first.
     *
     * @param most how many at most
     */
    List<OpenBranch> openBranches(int most);

    /**
     * Has settlement try an open branch now instead of at its next turn, even while the circuit is open, and waits a little
     * for how it ends.
     *
     * @param patience how long to wait; settlement goes on whether or not anybody waits
     */
    Retry retryNow(String transactionId, Duration patience);

    /**
     * The same for everything that settlement has to do at this authority.
     *
     * @return how many of them are settled now
     */
    Retried retryAll(Duration patience);

    /** Tells a meter what happens at this authority on this node from now on, until the answer is closed. */
    Metering meter(CaMeter meter);

    /**
     * What came of trying everything.
     *
     * @param asked how many were open
     * @param settled how many of them no longer are
     */
    record Retried(int asked, int settled) {}

    /** A meter that is being told. */
    interface Metering extends AutoCloseable {
        @Override
        void close();
    }
}
