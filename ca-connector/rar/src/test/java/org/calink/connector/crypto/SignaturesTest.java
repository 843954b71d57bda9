package org.calink.connector.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.ContentVerifier;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.calink.connector.testca.Keys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What we sign is what the JCA verifies, and the other way round, however often a key has been used. */
class SignaturesTest {

    private static final int OFTEN = 20;
    private static final byte[] MESSAGE = "中文 message".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @ParameterizedTest
    @EnumSource(Keys.class)
    void ourSignaturesAreEverybodys(Keys kind) throws Exception {
        KeyPair pair = kind.pair();
        for (int time = 0; time < OFTEN; time++) {
            ContentSigner signer = Signatures.signer(kind.signature(), pair.getPrivate());
            signer.getOutputStream().write(MESSAGE);
            assertTrue(jcaVerifies(kind, pair, signer.getSignature()));
            assertEquals(algorithm(kind), signer.getAlgorithmIdentifier());
        }
    }

    @ParameterizedTest
    @EnumSource(Keys.class)
    void everybodysSignaturesAreVerifiedAndOthersAreNot(Keys kind) throws Exception {
        KeyPair pair = kind.pair();
        ContentVerifierProvider verifier = Signatures.verifier(Keys.info(pair));
        for (int time = 0; time < OFTEN; time++) {
            byte[] signature = jcaSignature(kind, pair);
            assertTrue(verifies(verifier, kind, MESSAGE, signature));
            assertFalse(verifies(verifier, kind, "another".getBytes("UTF-8"), signature));
            assertFalse(verifies(verifier, kind, MESSAGE, jcaSignature(kind, kind.pair())));
        }
        AlgorithmIdentifier unfit = new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.3.4"));
        assertThrows(OperatorCreationException.class, () -> verifier.get(unfit));
    }

    private static AlgorithmIdentifier algorithm(Keys kind) {
        return new DefaultSignatureAlgorithmIdentifierFinder().find(kind.signature());
    }

    private static boolean verifies(ContentVerifierProvider verifier, Keys kind, byte[] message, byte[] signature)
            throws OperatorCreationException, IOException {
        ContentVerifier one = verifier.get(algorithm(kind));
        one.getOutputStream().write(message);
        return one.verify(signature);
    }

    private static byte[] jcaSignature(Keys kind, KeyPair pair) throws GeneralSecurityException {
        Signature signer = Signature.getInstance(kind.signature(), BouncyCastle.PROVIDER);
        signer.initSign(pair.getPrivate());
        signer.update(MESSAGE);
        return signer.sign();
    }

    private static boolean jcaVerifies(Keys kind, KeyPair pair, byte[] signature) throws GeneralSecurityException {
        Signature verifier = Signature.getInstance(kind.signature(), BouncyCastle.PROVIDER);
        verifier.initVerify(pair.getPublic());
        verifier.update(MESSAGE);
        return verifier.verify(signature);
    }
}
