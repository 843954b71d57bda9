package org.calink.connector.ra;

import java.util.function.Supplier;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import org.calink.connector.journal.BranchLog.Vote;
import org.calink.connector.journal.JournalException;

/** Puts what the journal says into the words of XA; an error always carries its cause. */
final class XaErrors {

    private XaErrors() {}

    static int vote(Vote vote) throws XAException {
        return switch (vote) {
            case YES -> XAResource.XA_OK;
            case NOTHING_DONE -> XAResource.XA_RDONLY;
            case GIVEN_UP ->
                throw error(
                        XAException.XA_RBTIMEOUT, "the reservation was given up: the transaction took too long", null);
            case CONFIRMATION_TOO_NEAR ->
                throw error(
                        XAException.XA_RBINTEGRITY,
                        "the authority would take the certificate back before the commit is certain: see minConfirmSeconds",
                        null);
        };
    }

    static void require(boolean held, int code, String otherwise) throws XAException {
        if (!held) {
            throw error(code, otherwise, null);
        }
    }

    static <T> T translated(Supplier<T> verb) throws XAException {
        try {
            return verb.get();
        } catch (JournalException unreachable) {
            throw error(XAException.XAER_RMFAIL, unreachable.getMessage(), unreachable);
        }
    }

    static void translated(Runnable verb) throws XAException {
        translated(() -> {
            verb.run();
            return verb;
        });
    }

    static XAException error(int code, String message, Throwable cause) {
        XAException error = new XAException(message);
        error.errorCode = code;
        error.initCause(cause);
        return error;
    }
}
