package org.calink.notice.port;

/** A carrier did not take a message; it is tried again later, and rests among the dead letters after the last try. */
public class NotDelivered extends RuntimeException {

    public NotDelivered(String message, Throwable cause) {
        super(message, cause);
    }
}
