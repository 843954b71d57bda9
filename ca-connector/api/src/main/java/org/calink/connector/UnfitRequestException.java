package org.calink.connector;

/**
 * The token's PKCS#10 is not one to send for this application (介质的证书请求不合格). Nothing was journalled and nothing was sent; the
 * same reference can be used at once, with another request.
 */
public class UnfitRequestException extends CaConnectorException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Flaw {
        /** It is no PKCS#10 (RFC 2986). */
        UNREADABLE,
        /** The key it names did not sign it: nobody has shown that the token holds that key. */
        NOT_SIGNED_BY_ITS_KEY,
        /** It names another subject than the application. */
        OTHER_SUBJECT
    }

    private final Flaw flaw;

    /** @param cause what the reading or verifying ran into, null where it just said no */
    public UnfitRequestException(Flaw flaw, String message, Throwable cause) {
        super(message, cause);
        this.flaw = flaw;
    }

    public Flaw flaw() {
        return flaw;
    }
}
