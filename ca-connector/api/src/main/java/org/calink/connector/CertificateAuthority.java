package org.calink.connector;

import java.util.List;

/**
 * The authority behind a pool.
 *
 * @param vendor CFCA, BJCA or AXCA
 * @param name subject of its issuing certificate, RFC 4514
 * @param keyAlgorithm the kind of key it certifies: SM2, EC (P-256) or RSA; the token must make one of this kind
 * @param dualCertificates whether an application yields a pair
 * @param certificates issuing certificate first
 */
public record CertificateAuthority(
        String vendor, String name, String keyAlgorithm, boolean dualCertificates, List<Der> certificates) {

    public CertificateAuthority {
        certificates = List.copyOf(certificates);
    }
}
