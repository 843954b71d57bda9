package org.calink.sandbox.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The faults planned for each provider (故障注入): a page and {@code POST /faults/<provider>} plan them, the providers
 * draw them call by call. They live in memory only, so a restarted sandbox is a healthy one.
 */
public final class Faults {

    private static final Faults STANDING = new Faults();

    private final Map<String, List<Planned>> plans = new ConcurrentSkipListMap<>();

    /** The faults of this sandbox. */
    public static Faults standing() {
        return STANDING;
    }

    /** Makes a provider known, so that the page offers it. */
    public void know(String provider) {
        plans.computeIfAbsent(provider, name -> new ArrayList<>());
    }

    public synchronized void plan(String provider, Planned planned) {
        know(provider);
        plans.get(provider).add(planned);
    }

    public synchronized void clear(String provider) {
        know(provider);
        plans.get(provider).clear();
    }

    /** The fault that this call meets, if any; one of its times is used up. */
    public synchronized Optional<Planned> draw(String provider, String operation) {
        List<Planned> waiting = plans.getOrDefault(provider, List.of());
        for (int i = 0; i < waiting.size(); i++) {
            Planned planned = waiting.get(i);
            if (planned.meets(operation)) {
                if (planned.times() == 1) {
                    waiting.remove(i);
                } else {
                    waiting.set(i, planned.once());
                }
                return Optional.of(planned);
            }
        }
        return Optional.empty();
    }

    /** Provider by provider, what is planned. */
    public synchronized Map<String, List<Planned>> all() {
        Map<String, List<Planned>> copy = new ConcurrentSkipListMap<>();
        plans.forEach((provider, planned) -> copy.put(provider, List.copyOf(planned)));
        return copy;
    }
}
