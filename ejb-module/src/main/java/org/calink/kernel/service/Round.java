package org.calink.kernel.service;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * A timer's round over what is due. What is wrong with one must not keep the others waiting, and nothing leaves the round: a timer
 * that has failed twice is thrown away by the container, and half a minute without a database would end it for good.
 */
public final class Round {

    private static final Logger LOG = System.getLogger(Round.class.getName());

    /** Puts one off that could not be seen to, so that it does not come first for ever. */
    @FunctionalInterface
    public interface PutOff {
        void until(long id, String why);
    }

    private Round() {}

    /**
     * @param what for the log, such as "delivery of order"
     * @param due asks for what is due
     * @param see sees to one of them
     */
    public static void over(String what, Supplier<List<Long>> due, LongConsumer see, PutOff putOff) {
        guarded(what, broken -> {}, () -> due.get().forEach(id -> one(what, id, see, putOff)));
    }

    private static void one(String what, long id, LongConsumer see, PutOff putOff) {
        String name = what + " " + id;
        guarded(name, why -> guarded(name, worse -> {}, () -> putOff.until(id, why)), () -> see.accept(id));
    }

    private static void guarded(String what, Consumer<String> otherwise, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException broken) {
            LOG.log(Level.ERROR, what, broken);
            otherwise.accept(broken.toString());
        }
    }
}
