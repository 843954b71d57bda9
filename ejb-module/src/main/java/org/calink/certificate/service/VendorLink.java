package org.calink.certificate.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.calink.catalogue.CaVendor;
import org.calink.certificate.service.BranchOrders.OrderReference;

/**
 * The link to one vendor, for a page. What the connector has constants for is given by their names, whose words stand in the
 * bundle {@code connector}.
 *
 * @param refusal why nothing else can be said, in the connector's words, or null: its configuration is refused
 * @param node the node whose experience this is
 * @param standing in one word: {@code Standing.*}
 * @param paused an administrator holds settlement back
 * @param openUntil while the circuit is open, when a call may try again; else null
 * @param inFlight calls under way
 * @param limit as many may be
 * @param lastSuccess null when there was none since the node started
 * @param lastFailure null likewise
 * @param heaps how much is open in each state
 * @param branches the longest waiting first, {@link VendorLinks#SHOWN} at most
 * @param hidden how many more are open
 * @param retriable whether settlement has anything to do
 */
public record VendorLink(
        CaVendor vendor,
        String refusal,
        String node,
        String standing,
        boolean paused,
        Instant openUntil,
        int inFlight,
        int limit,
        Instant lastSuccess,
        Failure lastFailure,
        List<Heap> heaps,
        List<Branch> branches,
        int hidden,
        boolean retriable) {

    static VendorLink refused(CaVendor vendor, String refusal) {
        return new VendorLink(
                vendor, refusal, null, null, false, null, 0, 0, null, null, List.of(), List.of(), 0, false);
    }

    /**
     * A call that failed.
     *
     * @param obstacle {@code Obstacle.*}
     * @param text what exactly, in English
     */
    public record Failure(Instant at, String obstacle, String text) {}

    /**
     * Branches of one state.
     *
     * @param state {@code BranchState.*}, or {@code waiting} for what the vendor keeps waiting
     */
    public record Heap(String state, int branches) {}

    /**
     * A branch.
     *
     * @param key its name for {@link VendorLinks#retry}
     * @param reference what the connector was told it is about
     * @param order null where none is known
     * @param operation {@code operation.*}
     * @param state as of a heap
     * @param inDoubt whether the transaction manager has to decide
     * @param age for how long it has been in its state
     * @param attempts how often settlement has tried
     * @param nextTry when it tries again; null where it has nothing to do with it
     * @param obstacle {@code Obstacle.*}, or null when nothing stood in the way last time
     * @param lastError the same in detail, in English, or null
     */
    public record Branch(
            String key,
            String reference,
            OrderReference order,
            String operation,
            String state,
            boolean inDoubt,
            Duration age,
            int attempts,
            Instant nextTry,
            String obstacle,
            String lastError) {

        public boolean retriable() {
            return nextTry != null;
        }
    }

    /**
     * What came of trying a branch.
     *
     * @param subject number of its order, or what the connector was told it is about
     * @param finding {@code retried.*}
     * @param obstacle {@code Obstacle.*}, or null
     * @param well whether nobody need worry
     */
    public record Tried(String subject, String finding, String obstacle, boolean well) {}

    /**
     * What came of trying all of a vendor's.
     *
     * @param asked how many were open
     * @param settled how many of them no longer are
     */
    public record TriedAll(int asked, int settled) {}
}
