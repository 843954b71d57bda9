package org.calink.connector.cmp;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cmp.InfoTypeAndValue;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIHeader;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cert.cmp.ProtectedPKIMessage;
import org.bouncycastle.cert.cmp.ProtectedPKIMessageBuilder;
import org.calink.connector.link.Link;
import org.calink.connector.link.LinkException;
import org.calink.connector.link.Trouble;

/**
 * One request and its answer (RFC 9811): writes protected messages, sends them and lets through only an answer whose
 * protection, names, transaction, nonce and time are right.
 */
final class Exchange {

    private static final ASN1ObjectIdentifier CERT_PROFILE = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.4.21");
    private static final String MEDIA_TYPE = "application/pkixcmp";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final URI endpoint;
    private final Link link;
    private final Protection protection;
    private final GeneralName authority;
    private final HeaderCheck check;
    private final Clock clock;

    Exchange(URI endpoint, Link link, Protection protection, X500Name authority, Duration tolerance, Clock clock) {
        this.endpoint = endpoint;
        this.link = link;
        this.protection = protection;
        this.authority = new GeneralName(authority);
        this.check = new HeaderCheck(protection.sender(), tolerance, clock);
        this.clock = clock;
    }

    /** Writes the first message of a transaction, for one of the vendor's products. */
    byte[] write(byte[] transactionId, PKIBody body, Optional<String> profile) {
        ProtectedPKIMessageBuilder message = header(transactionId, body);
        profile.ifPresent(name ->
                message.addGeneralInfo(new InfoTypeAndValue(CERT_PROFILE, new DERSequence(new DERUTF8String(name)))));
        return Codec.encode(protection.protect(message));
    }

    /** Writes and sends a further message of a transaction, or a message that is a transaction by itself. */
    Incoming send(byte[] transactionId, byte[] peerNonce, PKIBody body) throws LinkException {
        ProtectedPKIMessageBuilder message = header(transactionId, body);
        if (peerNonce != null) {
            message.setRecipNonce(peerNonce);
        }
        return send(Codec.encode(protection.protect(message)));
    }

    /** Sends a written message. */
    Incoming send(byte[] message) throws LinkException {
        PKIHeader sent = Codec.own(message).getHeader();
        return link.post(endpoint, MEDIA_TYPE, message, reply -> receive(reply, sent));
    }

    Link link() {
        return link;
    }

    static byte[] nonce() {
        byte[] nonce = new byte[16];
        RANDOM.nextBytes(nonce);
        return nonce;
    }

    private ProtectedPKIMessageBuilder header(byte[] transactionId, PKIBody body) {
        ProtectedPKIMessageBuilder message = new ProtectedPKIMessageBuilder(protection.sender(), authority)
                .setTransactionID(transactionId)
                .setSenderNonce(nonce())
                .setMessageTime(Date.from(clock.instant()))
                .setBody(body);
        byte[] keyId = protection.senderKeyId();
        return keyId == null ? message : message.setSenderKID(keyId);
    }

    private Incoming receive(Link.Reply reply, PKIHeader sent) throws LinkException {
        return Incoming.accepted(decode(reply), protection, check, sent);
    }

    private static ProtectedPKIMessage decode(Link.Reply reply) throws LinkException {
        try {
            return Codec.decode(reply.body());
        } catch (LinkException unreadable) {
            boolean failed = reply.status() / 100 != 2 && unreadable.trouble() == Trouble.MALFORMED;
            throw failed ? new LinkException(Trouble.HTTP_STATUS, "HTTP " + reply.status(), unreadable) : unreadable;
        }
    }
}
