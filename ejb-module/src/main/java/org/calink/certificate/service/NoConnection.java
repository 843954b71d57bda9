package org.calink.certificate.service;

import org.calink.catalogue.CaVendor;
import org.calink.connector.CaConnectorException;

/**
 * There is no connection to an authority: its pool is exhausted, or its configuration refused. Nothing was sent. A checked
 * exception, because the container wraps all others and takes the transaction for broken.
 */
public class NoConnection extends Exception {

    NoConnection(CaVendor vendor, CaConnectorException cause) {
        super(vendor + ": " + cause.getMessage(), cause);
    }
}
