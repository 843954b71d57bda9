package org.calink.connector.cmp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.cmp.CMPCertificate;
import org.bouncycastle.asn1.cmp.CertOrEncCert;
import org.bouncycastle.asn1.cmp.CertRepMessage;
import org.bouncycastle.asn1.cmp.CertResponse;
import org.bouncycastle.asn1.cmp.CertifiedKeyPair;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIHeader;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.cmp.ProtectedPKIMessage;
import org.bouncycastle.cert.cmp.ProtectedPKIMessageBuilder;
import org.calink.connector.authority.Answer;
import org.calink.connector.crypto.Signatures;
import org.calink.connector.link.LinkException;
import org.calink.connector.link.Trouble;
import org.calink.connector.testca.Keys;

/**
 * However an answer is cut, flipped or reordered on its way: it is refused as one of the named troubles, it is never taken
 * for an answer, and no parser's exception comes through.
 */
class CodecPropertiesTest {

    private static final Set<Trouble> NAMED = EnumSet.of(
            Trouble.MALFORMED,
            Trouble.BAD_PROTECTION,
            Trouble.WRONG_SENDER,
            Trouble.WRONG_RECIPIENT,
            Trouble.WRONG_TRANSACTION,
            Trouble.WRONG_NONCE,
            Trouble.WRONG_TIME,
            Trouble.UNEXPECTED);
    private static final X500Name CA = new X500Name("C=CN,CN=CA");
    private static final GeneralName RA = new GeneralName(new X500Name("C=CN,CN=RA"));
    private static final java.security.KeyPair KEY = Keys.SM2.pair();
    private static final X509CertificateHolder CERTIFICATE = Keys.SM2.selfSigned(CA, KEY);
    private static final byte[] TRANSACTION = new byte[16];
    private static final byte[] NONCE = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    private static final PKIHeader ASKED = asked();
    private static final byte[] GOOD = good();

    @Property(tries = 1)
    void theUntouchedAnswerIsAccepted() throws Exception {
        Answer answer = read(GOOD);
        assertArrayEquals(
                CERTIFICATE.getEncoded(),
                assertInstanceOf(Answer.Delivered.class, answer)
                        .delivery()
                        .signing()
                        .getEncoded());
    }

    @Property(tries = 400)
    void aFlippedBitIsRefused(@ForAll @IntRange(max = 100_000) int where, @ForAll @IntRange(max = 7) int bit) {
        byte[] changed = GOOD.clone();
        changed[where % changed.length] ^= (byte) (1 << bit);
        refused(changed);
    }

    @Property(tries = 150)
    void aCutAnswerIsRefused(@ForAll @IntRange(max = 100_000) int length) {
        refused(Arrays.copyOf(GOOD, length % GOOD.length));
    }

    @Property(tries = 150)
    void aLongerAnswerIsRefused(@ForAll @Size(min = 1, max = 40) byte[] more) {
        byte[] longer = Arrays.copyOf(GOOD, GOOD.length + more.length);
        System.arraycopy(more, 0, longer, GOOD.length, more.length);
        refused(longer);
    }

    @Property(tries = 250)
    void exchangedPartsAreRefused(
            @ForAll @IntRange(max = 100_000) int first,
            @ForAll @IntRange(max = 100_000) int second,
            @ForAll @IntRange(min = 1, max = 64) int length) {
        byte[] changed = GOOD.clone();
        int from = first % (changed.length - length);
        int to = second % (changed.length - length);
        byte[] part = Arrays.copyOfRange(changed, from, from + length);
        System.arraycopy(changed, to, changed, from, length);
        System.arraycopy(part, 0, changed, to, length);
        if (!Arrays.equals(changed, GOOD)) {
            refused(changed);
        }
    }

    @Property(tries = 300)
    void noiseIsRefused(@ForAll @Size(max = 300) byte[] noise) {
        refused(noise);
    }

    private static void refused(byte[] received) {
        try {
            throw new AssertionError("accepted: " + read(received));
        } catch (LinkException named) {
            if (!NAMED.contains(named.trouble())) {
                throw new AssertionError("not among the named troubles", named);
            }
        }
    }

    /** Everything an answer goes through before somebody believes it. */
    private static Answer read(byte[] received) throws LinkException {
        ProtectedPKIMessage answer = Codec.decode(received);
        Protection protection =
                new SignatureProtection(null, new TrustedSigners(List.of(CERTIFICATE), Clock.systemUTC()));
        Incoming incoming = Incoming.accepted(
                answer, protection, new HeaderCheck(RA, Duration.ofHours(10), Clock.systemUTC()), ASKED);
        return incoming.read(it -> CertificateAnswer.read(it, PKIBody.TYPE_INIT_REQ, false));
    }

    private static PKIHeader asked() {
        return header(RA, new GeneralName(CA)).getHeader();
    }

    private static byte[] good() {
        ProtectedPKIMessage message = header(new GeneralName(CA), RA);
        try {
            return message.toASN1Structure().getEncoded("DER");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ProtectedPKIMessage header(GeneralName from, GeneralName to) {
        CertResponse response = new CertResponse(
                new ASN1Integer(BigInteger.ZERO),
                new PKIStatusInfo(PKIStatus.granted),
                new CertifiedKeyPair(new CertOrEncCert(new CMPCertificate(CERTIFICATE.toASN1Structure()))),
                null);
        try {
            return new ProtectedPKIMessageBuilder(from, to)
                    .setTransactionID(TRANSACTION)
                    .setSenderNonce(NONCE)
                    .setRecipNonce(NONCE)
                    .setMessageTime(Date.from(Instant.now()))
                    .setBody(
                            new PKIBody(PKIBody.TYPE_INIT_REP, new CertRepMessage(null, new CertResponse[] {response})))
                    .addCMPCertificate(CERTIFICATE)
                    .build(Signatures.signer("SM3withSM2", KEY.getPrivate()));
        } catch (org.bouncycastle.cert.cmp.CMPException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
