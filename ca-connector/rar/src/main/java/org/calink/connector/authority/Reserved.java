package org.calink.connector.authority;

import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.calink.connector.crypto.Serials;

/**
 * Certificates that wait for the word.
 *
 * @param request the request they answer
 * @param peerNonce the authority's last nonce in the transaction, null when its answer was lost
 * @param certificates in the order they were asked for
 */
public record Reserved(
        byte[] transactionId, byte[] request, byte[] peerNonce, List<X509CertificateHolder> certificates) {

    public List<String> serials() {
        return certificates.stream()
                .map(certificate -> Serials.text(certificate.getSerialNumber()))
                .toList();
    }
}
