package org.calink.sandbox.http;

import org.calink.sandbox.faults.Fault;

/** One outside system, as plain Java behind a thin servlet: a call comes in, an answer goes out. */
@FunctionalInterface
public interface Provider {

    Answer answer(Call call);

    /** Whether faults may meet this call; a page that shares the provider's path is spared. */
    default boolean faultable(Call call) {
        return true;
    }

    /** How this provider says that it cannot serve now, for {@link Fault#REFUSE}. */
    default Answer refusal(Call call) {
        return Answer.text(503, "text/plain; charset=utf-8", "Service Unavailable");
    }

    /** How this provider says that it will not do what is asked, for {@link Fault#DECLINE}. */
    default Answer declining(Call call) {
        return refusal(call);
    }

    /** The same answer with a signature that does not fit, for {@link Fault#WRONG_SIGNATURE}; unsigned ones stay. */
    default Answer spoiled(Answer answer) {
        return answer;
    }
}
