package org.calink.sandbox.http;

/** The work was done, but the answer gets lost on the way: the skin breaks the connection. */
public final class DroppedAnswer extends RuntimeException {
    public DroppedAnswer() {
        super("answer dropped", null, false, false);
    }
}
