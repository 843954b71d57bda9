package org.calink.kernel;

import java.io.Serializable;
import java.util.List;

/**
 * One thing that is wrong with what was asked.
 *
 * @param field the form field concerned, by its property name, or null where the whole is concerned
 * @param reason why
 * @param details values for the placeholders of the words
 */
public record Problem(String field, Reason reason, List<Object> details) implements Serializable {

    public Problem(String field, Reason reason, Object... details) {
        this(field, reason, List.of(details));
    }

    public static Problem overall(Reason reason, Object... details) {
        return new Problem(null, reason, List.of(details));
    }

    /** The same problem, seen from a form where the value stands in another field. */
    public Problem in(String otherField) {
        return new Problem(otherField, reason, details);
    }
}
