package org.calink.certificate.service;

import org.calink.connector.ReserveResult;

/** Ends the making transaction without a certificate and rolls it back; carries what the connector answered. */
class NotMade extends Exception {

    private final transient ReserveResult result;

    NotMade(ReserveResult result) {
        super(result.summary());
        this.result = result;
    }

    ReserveResult result() {
        return result;
    }
}
