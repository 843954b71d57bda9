package org.calink.connector.cmp;

import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cmp.PKIHeader;
import org.bouncycastle.asn1.x509.GeneralName;
import org.calink.connector.link.LinkException;
import org.calink.connector.link.Trouble;

/** Does an answer answer this request (RFC 9810 5.1.1)? The sender is checked with the protection. */
final class HeaderCheck {

    private final GeneralName ourselves;
    private final Duration tolerance;
    private final Clock clock;

    HeaderCheck(GeneralName ourselves, Duration tolerance, Clock clock) {
        this.ourselves = ourselves;
        this.tolerance = tolerance;
        this.clock = clock;
    }

    void accept(PKIHeader answer, PKIHeader request) throws LinkException {
        require(ourselves.equals(answer.getRecipient()), Trouble.WRONG_RECIPIENT, answer.getRecipient());
        require(
                same(answer.getTransactionID(), request.getTransactionID()),
                Trouble.WRONG_TRANSACTION,
                answer.getTransactionID());
        require(same(answer.getRecipNonce(), request.getSenderNonce()), Trouble.WRONG_NONCE, answer.getRecipNonce());
        requireInTime(answer.getMessageTime());
    }

    private static boolean same(ASN1OctetString theirs, ASN1OctetString ours) {
        return theirs != null && theirs.equals(ours);
    }

    private void requireInTime(ASN1GeneralizedTime time) throws LinkException {
        if (time == null) {
            return;
        }
        Instant theirs = instant(time);
        Duration apart = Duration.between(theirs, clock.instant()).abs();
        require(apart.compareTo(tolerance) <= 0, Trouble.WRONG_TIME, theirs);
    }

    private static Instant instant(ASN1GeneralizedTime time) throws LinkException {
        try {
            return time.getDate().toInstant();
        } catch (ParseException unreadable) {
            throw new LinkException(Trouble.MALFORMED, "message time", unreadable);
        }
    }

    private static void require(boolean held, Trouble otherwise, Object detail) throws LinkException {
        if (!held) {
            throw new LinkException(otherwise, String.valueOf(detail));
        }
    }
}
