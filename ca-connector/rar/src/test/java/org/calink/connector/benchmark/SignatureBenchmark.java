package org.calink.connector.benchmark;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import org.calink.connector.crypto.BouncyCastle;
import org.calink.connector.testca.Keys;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One bare signature of Bouncy Castle, and its verification: the measure of everything else. */
@State(Scope.Thread)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SignatureBenchmark {

    private static final byte[] MESSAGE = new byte[600];

    @Param({"SM2", "P256", "RSA"})
    public Keys kind;

    private KeyPair pair;
    private byte[] signature;

    @Setup
    public void signOnce() throws GeneralSecurityException {
        pair = kind.pair();
        signature = sign();
    }

    @Benchmark
    public byte[] sign() throws GeneralSecurityException {
        Signature signer = Signature.getInstance(kind.signature(), BouncyCastle.PROVIDER);
        signer.initSign(pair.getPrivate());
        signer.update(MESSAGE);
        return signer.sign();
    }

    @Benchmark
    public boolean verify() throws GeneralSecurityException {
        Signature verifier = Signature.getInstance(kind.signature(), BouncyCastle.PROVIDER);
        verifier.initVerify(pair.getPublic());
        verifier.update(MESSAGE);
        return verifier.verify(signature);
    }
}
