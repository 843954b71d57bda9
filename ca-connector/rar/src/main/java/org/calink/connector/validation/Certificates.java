package org.calink.connector.validation;

import java.io.IOException;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.calink.connector.Der;
import org.calink.connector.IssuedCertificate;
import org.calink.connector.crypto.Names;
import org.calink.connector.crypto.Serials;

/** Certificates as applications see them. */
public final class Certificates {

    private Certificates() {}

    public static IssuedCertificate issued(X509CertificateHolder certificate, Chain chain) {
        return new IssuedCertificate(
                serial(certificate),
                der(certificate),
                Names.text(certificate.getSubject()),
                Names.text(certificate.getIssuer()),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                ders(chain));
    }

    public static List<Der> ders(Chain chain) {
        return chain.certificates().stream().map(Certificates::der).toList();
    }

    public static X509CertificateHolder read(byte[] der) {
        try {
            return new X509CertificateHolder(der);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("not a certificate", unreadable);
        }
    }

    public static String serial(X509CertificateHolder certificate) {
        return Serials.text(certificate.getSerialNumber());
    }

    private static Der der(X509CertificateHolder certificate) {
        try {
            return Der.of(certificate.getEncoded());
        } catch (IOException impossible) {
            throw new IllegalStateException("a certificate could not be encoded", impossible);
        }
    }
}
