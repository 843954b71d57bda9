package org.calink.connector;

/** What stood in the way of an exchange with an authority, as far as a person has to tell it apart. */
public enum Obstacle {
    /** No connection could be made: the authority has certainly heard nothing. */
    NOT_CONNECTED,
    /** It failed repeatedly and is left alone for a pause; nothing was sent. */
    CIRCUIT_OPEN,
    /** As many requests as are allowed were under way; nothing was sent. */
    TOO_MANY,
    /** It took the request and gave no answer in time. */
    NO_ANSWER,
    /** Its server reported an error of its own. */
    SERVER_ERROR,
    /** Something came back that cannot be trusted: damaged, not signed by it, or an answer to something else. */
    NOT_TRUSTED,
    /** It answered, and not in a way that ends the matter: a refused confirmation, a revocation that does not show yet. */
    NOT_SETTLED,
    /** Something else; the text says what. */
    OTHER
}
