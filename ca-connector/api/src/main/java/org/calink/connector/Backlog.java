package org.calink.connector;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is in doubt or not yet settled at an authority, counted over all nodes. Transactions that have begun within the last
 * minute are not among it.
 *
 * @param heaps one for each state there is something in, and one more for what the authority keeps waiting
 */
public record Backlog(List<Heap> heaps) {

    public Backlog {
        heaps = List.copyOf(heaps);
    }

    /**
     * Branches of one state.
     *
     * @param waiting the authority has asked for patience; nothing is wrong
     * @param oldest since when the oldest is in this state
     */
    public record Heap(BranchState state, boolean waiting, int branches, Instant oldest) {}

    /** All of them. */
    public int branches() {
        return branches(heap -> true);
    }

    public int branches(Predicate<Heap> which) {
        return heaps.stream().filter(which).mapToInt(Heap::branches).sum();
    }

    /** Since when the oldest of these waits in its state. */
    public Optional<Instant> oldest(Predicate<Heap> which) {
        return heaps.stream().filter(which).map(Heap::oldest).min(Comparator.naturalOrder());
    }
}
