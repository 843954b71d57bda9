package org.calink.payment.port;

/** No answer, or none that can be believed: what was asked may or may not have happened. */
public class ProviderSilentException extends Exception {

    public ProviderSilentException(String message, Throwable cause) {
        super(message, cause);
    }
}
