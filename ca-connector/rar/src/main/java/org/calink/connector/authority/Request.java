package org.calink.connector.authority;

import java.util.HexFormat;

/**
 * A request as it goes over the wire, and what its answer will be held against. Written to the journal before it is sent.
 *
 * @param transactionId 16 bytes
 */
public record Request(byte[] transactionId, byte[] der, Expectation expectation) {

    public String key() {
        return HexFormat.of().formatHex(transactionId);
    }
}
