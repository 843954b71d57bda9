package org.calink.connector.authority;

import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * Certificates that wait for the word.
 *
 * @param peerNonce the authority's last nonce in the transaction, may be null when its answer was lost
 */
public record Reserved(byte[] transactionId, byte[] peerNonce, List<Piece> pieces) {

    /** One certificate and its number within the request. */
    public record Piece(int requestId, X509CertificateHolder certificate) {}
}
