package org.calink.connector.cmp;

/** How a request for a certificate is put. */
public enum RequestForm {
    /** {@code ir}, {@code cr} and {@code kur} with a certificate template (RFC 4211); needed for pairs and renewals. */
    CRMF(0),
    /** {@code p10cr} with the token's own PKCS#10; its answer counts from -1 (RFC 9810 5.3.4). */
    PKCS10(-1);

    private final int firstId;

    RequestForm(int firstId) {
        this.firstId = firstId;
    }

    int firstId() {
        return firstId;
    }
}
