package org.calink.connector.link;

/** The ways in which a trustworthy answer can fail to come, and whether the request may have been heard all the same. */
public enum Trouble {
    NOT_CONNECTED(false, "no connection to the authority"),
    CIRCUIT_OPEN(false, "the authority failed repeatedly and is given a pause"),
    TOO_MANY(false, "too many requests to the authority are under way"),
    NO_ANSWER(true, "the authority did not answer in time"),
    HTTP_STATUS(true, "the authority's server reported an error"),
    MALFORMED(true, "what came back is not a well-formed message"),
    BAD_PROTECTION(true, "the answer's protection does not verify"),
    WRONG_SENDER(true, "the answer names another sender"),
    WRONG_RECIPIENT(true, "the answer is meant for somebody else"),
    WRONG_TRANSACTION(true, "the answer belongs to another transaction"),
    WRONG_NONCE(true, "the answer does not return our nonce"),
    WRONG_TIME(true, "the answer's time is too far from ours"),
    UNEXPECTED(true, "the answer is of a kind that does not belong here");

    private final boolean mayHaveArrived;
    private final String words;

    Trouble(boolean mayHaveArrived, String words) {
        this.mayHaveArrived = mayHaveArrived;
        this.words = words;
    }

    /** True when the authority may have acted on the request. */
    public boolean mayHaveArrived() {
        return mayHaveArrived;
    }

    public String words() {
        return words;
    }
}
