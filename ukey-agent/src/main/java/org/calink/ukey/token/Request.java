package org.calink.ukey.token;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** A new key pair's papers: the PKCS#10 request, and a self-signed placeholder until the real certificate comes. */
final class Request {

    private final KeyPair pair;
    private final X500Name subject;
    private final ContentSigner signer;

    Request(KeyPair pair, KeyAlgorithm algorithm, String subject) throws OperatorCreationException {
        this.pair = pair;
        this.subject = name(subject);
        this.signer = new JcaContentSignerBuilder(algorithm.signature())
                .setProvider(Crypto.PROVIDER)
                .build(pair.getPrivate());
    }

    byte[] pkcs10() throws IOException {
        return new JcaPKCS10CertificationRequestBuilder(subject, pair.getPublic())
                .build(signer)
                .getEncoded();
    }

    X509Certificate placeholder() throws GeneralSecurityException {
        Instant now = Instant.now();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                subject,
                BigInteger.ONE,
                Date.from(now),
                Date.from(now.plus(1, ChronoUnit.DAYS)),
                subject,
                pair.getPublic());
        return new JcaX509CertificateConverter().setProvider(Crypto.PROVIDER).getCertificate(builder.build(signer));
    }

    private static X500Name name(String text) {
        try {
            X500Name name = new X500Name(text);
            if (name.getRDNs().length > 0) {
                return name;
            }
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.Reason.SUBJECT_INVALID);
        }
        throw new Refusal(Refusal.Reason.SUBJECT_INVALID);
    }
}
