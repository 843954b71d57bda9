package org.calink.ukey.token;

/** The agent's no, with a reason that the browser puts into words. */
public final class Refusal extends RuntimeException {

    private final Reason reason;
    private final int triesLeft;

    public Refusal(Reason reason) {
        this(reason, -1);
    }

    public Refusal(Reason reason, int triesLeft) {
        super(reason.name());
        this.reason = reason;
        this.triesLeft = triesLeft;
    }

    public Reason reason() {
        return reason;
    }

    /** Tries left after a wrong PIN; -1 where there is nothing to try. */
    public int triesLeft() {
        return triesLeft;
    }

    /** Why, with the HTTP status that goes with it. */
    public enum Reason {
        ORIGIN_REFUSED(403),
        HOST_REFUSED(403),
        NOT_PAIRED(401),
        PAIRING_WRONG(403),
        PAIRING_BLOCKED(429),
        REQUEST_INVALID(400),
        TOO_LARGE(413),
        NOT_FOUND(404),
        TOKEN_NOT_FOUND(404),
        KEY_NOT_FOUND(404),
        NO_BLANK_TOKENS(409),
        ALGORITHM_UNKNOWN(400),
        SUBJECT_INVALID(400),
        PIN_WRONG(403),
        PIN_LOCKED(423),
        PIN_TOO_WEAK(400),
        /** The certificate is not for this key pair. */
        CERTIFICATE_FOREIGN(409),
        /** The enveloped encryption key cannot be opened or does not fit its certificate. */
        ENVELOPE_INVALID(400),
        FAILED(500);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}
