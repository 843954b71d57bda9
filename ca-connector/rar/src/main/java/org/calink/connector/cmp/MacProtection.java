package org.calink.connector.cmp;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PBMAC1Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cert.cmp.CMPException;
import org.bouncycastle.cert.cmp.ProtectedPKIMessage;
import org.bouncycastle.cert.cmp.ProtectedPKIMessageBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.jcajce.JcePBMac1CalculatorBuilder;
import org.bouncycastle.pkcs.jcajce.JcePBMac1CalculatorProviderBuilder;
import org.calink.connector.crypto.BouncyCastle;
import org.calink.connector.link.LinkException;
import org.calink.connector.link.Trouble;

/** Protection by a shared secret: PBMAC1 with PBKDF2 and HMAC-SHA-256 (RFC 9481 6.1, RFC 8018). */
final class MacProtection implements Protection {

    private static final int ITERATIONS = 10_000;
    private static final BigInteger MOST_ITERATIONS = BigInteger.valueOf(5_000_000);

    private final String reference;
    private final char[] secret;
    private final X500Name authority;
    private final TrustedSigners signers;

    MacProtection(String reference, char[] secret, X500Name authority, TrustedSigners signers) {
        this.reference = reference;
        this.secret = secret.clone();
        this.authority = authority;
        this.signers = signers;
    }

    /** With a shared secret the sender has no name of its own; the key id says who it is (RFC 9810 5.1.1). */
    @Override
    public GeneralName sender() {
        return new GeneralName(new X500Name(new RDN[0]));
    }

    @Override
    public byte[] senderKeyId() {
        return reference.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public ProtectedPKIMessage protect(ProtectedPKIMessageBuilder message) {
        try {
            return message.build(new JcePBMac1CalculatorBuilder("HmacSHA256", 256)
                    .setPrf(JcePBMac1CalculatorBuilder.PRF_SHA256)
                    .setIterationCount(ITERATIONS)
                    .setProvider(BouncyCastle.PROVIDER)
                    .build(secret));
        } catch (CMPException | OperatorCreationException broken) {
            throw new IllegalStateException("a message could not be protected with the shared secret", broken);
        }
    }

    @Override
    public void verify(ProtectedPKIMessage answer) throws LinkException {
        if (!new GeneralName(authority).equals(answer.getHeader().getSender())) {
            throw new LinkException(
                    Trouble.WRONG_SENDER, String.valueOf(answer.getHeader().getSender()));
        }
        signers.acquainted(List.of(answer.getCertificates()));
        requireAffordable(answer.getHeader().getProtectionAlg());
        try {
            if (answer.verify(
                    new JcePBMac1CalculatorProviderBuilder()
                            .setProvider(BouncyCastle.PROVIDER)
                            .build(),
                    secret)) {
                return;
            }
        } catch (CMPException | RuntimeException unfit) {
            throw new LinkException(Trouble.BAD_PROTECTION, "shared secret", unfit);
        }
        throw new LinkException(Trouble.BAD_PROTECTION, "shared secret");
    }

    /** Only PBMAC1 over PBKDF2, with a work factor nobody can use to keep us busy. */
    private static void requireAffordable(AlgorithmIdentifier algorithm) throws LinkException {
        if (algorithm == null || !PKCSObjectIdentifiers.id_PBMAC1.equals(algorithm.getAlgorithm())) {
            throw new LinkException(Trouble.BAD_PROTECTION, "PBMAC1 was agreed");
        }
        AlgorithmIdentifier derivation =
                PBMAC1Params.getInstance(algorithm.getParameters()).getKeyDerivationFunc();
        BigInteger work = PKCSObjectIdentifiers.id_PBKDF2.equals(derivation.getAlgorithm())
                ? PBKDF2Params.getInstance(derivation.getParameters()).getIterationCount()
                : MOST_ITERATIONS.add(BigInteger.ONE);
        if (work.compareTo(MOST_ITERATIONS) > 0) {
            throw new LinkException(Trouble.BAD_PROTECTION, "PBKDF2 with a moderate work factor was agreed");
        }
    }
}
