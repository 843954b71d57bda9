package org.calink.payment.port;

/** The provider understood and said no. */
public class ProviderRefusedException extends Exception {

    private final String code;

    public ProviderRefusedException(String code, Throwable cause) {
        super(code, cause);
        this.code = code;
    }

    /** The provider's own code, such as {@code PARAM_ERROR}. */
    public String code() {
        return code;
    }
}
