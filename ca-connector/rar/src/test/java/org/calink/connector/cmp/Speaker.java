package org.calink.connector.cmp;

import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIHeader;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.cmp.CMPException;
import org.bouncycastle.cert.cmp.ProtectedPKIMessage;
import org.bouncycastle.cert.cmp.ProtectedPKIMessageBuilder;
import org.bouncycastle.operator.MacCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.jcajce.JcePBMac1CalculatorBuilder;
import org.calink.connector.crypto.BouncyCastle;
import org.calink.connector.crypto.Signatures;
import org.calink.connector.crypto.TrustedCertificate;
import org.calink.connector.link.LinkException;
import org.calink.connector.testca.Keys;

/**
 * An authority that writes answers, with everything they go through before somebody believes them. They carry its certificate
 * and that of an officer of its.
 *
 * @param shared whether messages are protected by a shared secret instead of its key
 */
record Speaker(
        Keys kind, boolean shared, KeyPair key, X509CertificateHolder certificate, X509CertificateHolder officer) {

    private static final X500Name CA = new X500Name("C=CN,CN=CA");
    private static final GeneralName RA = new GeneralName(new X500Name("C=CN,CN=RA"));
    private static final char[] SECRET = "secret".toCharArray();
    private static final byte[] TRANSACTION = new byte[16];
    private static final byte[] NONCE = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

    static Speaker of(Keys kind, boolean shared) {
        KeyPair key = kind.pair();
        return new Speaker(
                kind,
                shared,
                key,
                kind.selfSigned(CA, key),
                kind.certificate(
                        new X500Name("C=CN,CN=Officer"), Keys.info(kind.pair()), CA, key, false, BigInteger.TWO));
    }

    byte[] says(PKIBody body) {
        ProtectedPKIMessageBuilder message = header(new GeneralName(CA), RA)
                .setMessageTime(Date.from(Instant.now()))
                .setBody(body)
                .addCMPCertificate(certificate)
                .addCMPCertificate(officer);
        try {
            ProtectedPKIMessage written = shared
                    ? message.build(mac())
                    : message.build(Signatures.signer(kind.signature(), key.getPrivate()));
            return Codec.encode(written);
        } catch (CMPException | OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Object hears(byte[] received, Incoming.Reader<?> reader) throws LinkException {
        Clock clock = Clock.systemUTC();
        TrustedSigners signers = new TrustedSigners(List.of(TrustedCertificate.of(certificate)), clock);
        Protection protection =
                shared ? new MacProtection("", SECRET, CA, signers) : new SignatureProtection(null, signers);
        HeaderCheck check = new HeaderCheck(RA, Duration.ofHours(10), clock);
        return Incoming.accepted(Codec.decode(received), protection, check, asked())
                .read(reader);
    }

    private static PKIHeader asked() {
        try {
            return header(RA, new GeneralName(CA))
                    .setBody(new PKIBody(PKIBody.TYPE_CONFIRM, org.bouncycastle.asn1.DERNull.INSTANCE))
                    .build(mac())
                    .getHeader();
        } catch (CMPException | OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ProtectedPKIMessageBuilder header(GeneralName from, GeneralName to) {
        return new ProtectedPKIMessageBuilder(from, to)
                .setTransactionID(TRANSACTION)
                .setSenderNonce(NONCE)
                .setRecipNonce(NONCE);
    }

    /** A work factor for tests, not for life. */
    private static MacCalculator mac() throws OperatorCreationException {
        return new JcePBMac1CalculatorBuilder("HmacSHA256", 256)
                .setPrf(JcePBMac1CalculatorBuilder.PRF_SHA256)
                .setIterationCount(10)
                .setProvider(BouncyCastle.PROVIDER)
                .build(SECRET);
    }
}
