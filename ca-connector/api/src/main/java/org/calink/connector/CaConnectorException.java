package org.calink.connector;

/**
 * The adapter could not do what was asked: no transaction, a closed handle, an exhausted pool, an unreachable journal, a
 * malformed application. What a certificate authority answers is never an exception but a {@link ReserveResult} or a
 * {@link CertificateStatus}.
 */
public class CaConnectorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CaConnectorException(String message) {
        super(message);
    }

    public CaConnectorException(String message, Throwable cause) {
        super(message, cause);
    }
}
