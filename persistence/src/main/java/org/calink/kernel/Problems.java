package org.calink.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Collects everything that is wrong with a form, so that a person hears it all at once.
 */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    public Problems when(boolean wrong, String field, Reason reason, Object... details) {
        if (wrong) {
            found.add(new Problem(field, reason, details));
        }
        return this;
    }

    /** Asks for a value that must not be blank. */
    public Problems required(String value, String field) {
        return when(value == null || value.isBlank(), field, InputReason.REQUIRED);
    }

    /** Asks for at most so many characters. */
    public Problems atMost(int characters, String value, String field) {
        return when(value != null && value.length() > characters, field, InputReason.TOO_LONG, characters);
    }

    /**
     * Makes a value object of what was typed; what it refuses is noted for the field.
     *
     * @return the value, or null where it was refused or nothing was typed
     */
    public <T> T parse(String typed, String field, Function<String, T> maker) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return maker.apply(typed);
        } catch (Refused refused) {
            refused.problems().forEach(problem -> found.add(problem.in(field)));
            return null;
        }
    }

    public void add(Problem problem) {
        found.add(problem);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Problem> found() {
        return List.copyOf(found);
    }

    /** Ends the check: refuses when anything was found. */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new Refused(found);
        }
    }
}
