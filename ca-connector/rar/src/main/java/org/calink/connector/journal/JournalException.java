package org.calink.connector.journal;

/** The journal's database cannot be used; nothing may be promised to a transaction then. */
public final class JournalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JournalException(String message, Throwable cause) {
        super(message, cause);
    }
}
