package org.calink.sandbox.ca;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults planned for one authority. In memory only: a sandbox that was started again is a healthy one. */
final class CaFaults {

    private final List<PlannedFault> planned = new ArrayList<>();

    synchronized void plan(PlannedFault fault) {
        planned.add(fault);
    }

    synchronized void clear() {
        planned.clear();
    }

    synchronized List<PlannedFault> all() {
        return List.copyOf(planned);
    }

    /** The fault that a message of this kind meets; one of its times is used up. */
    synchronized Optional<PlannedFault> draw(String kind) {
        for (int i = 0; i < planned.size(); i++) {
            PlannedFault fault = planned.get(i);
            if (fault.meets(kind)) {
                if (fault.last()) {
                    planned.remove(i);
                } else {
                    planned.set(i, fault.usedOnce());
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
