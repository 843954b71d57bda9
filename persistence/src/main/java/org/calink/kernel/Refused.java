package org.calink.kernel;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A rule said no. Carries typed problems, never words: the edge translates them once. Rolls the transaction back, so that
 * a refusal leaves nothing half done.
 */
@ApplicationException(rollback = true)
public class Refused extends RuntimeException {

    private final transient List<Problem> problems;

    public Refused(List<Problem> problems) {
        super(problems.toString());
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a refusal needs a reason");
        }
        this.problems = List.copyOf(problems);
    }

    public Refused(Reason reason, Object... details) {
        this(List.of(Problem.overall(reason, details)));
    }

    public static Refused of(Problem... problems) {
        return new Refused(List.of(problems));
    }

    /** Refused because of what stands in one form field. */
    public static Refused field(String field, Reason reason, Object... details) {
        return of(new Problem(field, reason, details));
    }

    /** The same refusal, seen from a form where the value stands in another field. */
    public Refused in(String field) {
        return new Refused(problems.stream().map(problem -> problem.in(field)).toList());
    }

    public List<Problem> problems() {
        return problems;
    }

    /** The first, for callers that branch on it. */
    public Reason reason() {
        return problems.get(0).reason();
    }
}
