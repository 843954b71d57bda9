package org.calink.connector.configuration;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMParser;
import org.calink.connector.crypto.TrustedCertificate;
import org.calink.connector.validation.Chain;

/**
 * Reads an authority's certificates: a PEM file, issuing certificate first, then upwards. An authority that certifies keys of
 * several kinds hands out several chains in one file; the first is the pool's, another kind of key is another pool.
 */
public final class AuthorityCertificates {

    private AuthorityCertificates() {}

    /** @throws IllegalArgumentException with a sentence for the administrator */
    public static Chain load(Path file) {
        List<X509CertificateHolder> certificates = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file);
                PEMParser parser = new PEMParser(reader)) {
            for (Object next = parser.readObject(); next != null; next = parser.readObject()) {
                if (next instanceof X509CertificateHolder certificate) {
                    certificates.add(certificate);
                }
            }
            return new Chain(firstOf(certificates));
        } catch (IOException | IllegalArgumentException unfit) {
            throw new IllegalArgumentException(
                    "property vendorCertificates: " + file + " must hold the authority's certificates in PEM ("
                            + unfit.getMessage() + ")",
                    unfit);
        }
    }

    private static List<X509CertificateHolder> firstOf(List<X509CertificateHolder> certificates) {
        int end = 1;
        while (end < certificates.size()
                && TrustedCertificate.of(certificates.get(end)).issued(certificates.get(end - 1))) {
            end++;
        }
        return certificates.subList(0, Math.min(end, certificates.size()));
    }
}
