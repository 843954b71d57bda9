package org.calink.certificate;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.calink.kernel.Act;
import org.calink.kernel.Aggregate;
import org.calink.kernel.Refused;
import org.calink.order.OrderLine;
import org.calink.token.TokenSerial;

/**
 * One attempt (签发) to have the certificate of an order line made.
 *
 * <p>It is planned in a transaction of its own, with the subject and the key that are going to be asked for, before the
 * vendor hears of it: whatever happens afterwards, this row tells what to look for. The making transaction reserves and
 * issues at once, so from outside an attempt is planned or issued and never between. When the vendor lets us wait, the
 * wait is committed and the certificate collected later under the same number. Any other outcome ends this attempt, and
 * the next one gets a number of its own.
 *
 * <p>A line has at most one open attempt: {@code openLine} is unique in the database and null when the attempt has ended
 * without a certificate. Whoever claims the attempt has therefore claimed the line.
 */
@Entity
@Table(name = "issuance")
@NamedQuery(name = Issuance.OF_LINE, query = "select i from Issuance i where i.line.id = :line order by i.attempt desc")
@NamedQuery(name = Issuance.OF_LINES, query = "select i from Issuance i where i.line in :lines order by i.attempt")
@NamedQuery(name = Issuance.BY_NUMBER, query = "select i from Issuance i where i.number = :number")
@NamedQuery(
        name = Issuance.ORDERS_OF_NUMBERS,
        query = "select i.number, i.line.id, i.line.order.number from Issuance i where i.number in :numbers")
@NamedQuery(
        name = Issuance.TOKENS_IN_HAND,
        query = "select i.tokenSerial from Issuance i where i.openLine is not null and i.state <> "
                + "org.calink.certificate.IssuanceState.ISSUED order by i.tokenSerial")
@NamedQuery(
        name = Issuance.CLAIM,
        query = "update Issuance i set i.claimedAt = :now, i.version = i.version + 1 where i.id = :id "
                + "and i.claimedAt is null and i.state in :sources")
public class Issuance extends Aggregate {

    public static final String OF_LINE = "Issuance.ofLine";
    public static final String OF_LINES = "Issuance.ofLines";
    public static final String BY_NUMBER = "Issuance.byNumber";

    /** Rows of attempt's number, line's id, order's number. */
    public static final String ORDERS_OF_NUMBERS = "Issuance.ordersOfNumbers";

    /** Serials of the tokens for whose keys certificates are asked for or awaited. */
    public static final String TOKENS_IN_HAND = "Issuance.tokensInHand";

    /** One conditional UPDATE: of two who make the same line at once it changes a row for one. */
    public static final String CLAIM = "Issuance.claim";

    /** A plan that nobody has finished after this long was left behind by a node that died. */
    private static final Duration ABANDONED = Duration.ofMinutes(5);

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "line_id", updatable = false)
    private OrderLine line;

    @Column(nullable = false, updatable = false)
    private int attempt;

    @Column(nullable = false, updatable = false, unique = true)
    private String number;

    @Column(nullable = false, updatable = false)
    private String subject;

    @Column(name = "key_hash", nullable = false, updatable = false)
    private String keyHash;

    @Column(nullable = false, updatable = false)
    private String request;

    @Column(name = "token_serial", nullable = false, updatable = false)
    private String tokenSerial;

    @Column(name = "transaction_id")
    private String transactionId;

    @Column(name = "open_line_id", unique = true)
    private Long openLine;

    @Column(name = "claimed_at")
    private Instant claimedAt;

    @Column(name = "check_after")
    private Instant checkAfter;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private IssuanceState state;

    @OneToMany(mappedBy = "issuance", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<IssuanceHistory> history = new ArrayList<>();

    protected Issuance() {}

    /** Plans the attempt; its number is what vendor, journal and log know it by. */
    public Issuance(OrderLine line, int attempt, String subject, Pkcs10 request, TokenSerial token, Act act) {
        super(act.at());
        this.line = line;
        this.openLine = line.getId();
        this.attempt = attempt;
        this.number = "I" + line.getId() + "-" + attempt;
        this.subject = subject;
        this.keyHash = request.keyHash();
        this.request = request.base64();
        this.tokenSerial = token.text();
        this.state = IssuanceState.PLANNED;
        history.add(new IssuanceHistory(this, IssuanceEvent.PLAN, null, act));
    }

    /** Inside the making transaction: nobody else may go on with this attempt. */
    public void reserve(Act act) {
        move(IssuanceEvent.RESERVE, act);
    }

    /** Inside the making transaction: the certificate is ours. */
    public void issued(String transaction, Act act) {
        transactionId = transaction;
        move(IssuanceEvent.ISSUE, act);
    }

    /** The vendor will answer later. */
    public void waits(String transaction, Instant checkAgainAfter, Act act) {
        transactionId = transaction;
        checkAfter = checkAgainAfter;
        claimedAt = null;
        move(IssuanceEvent.WAIT, act);
    }

    /** What was waited for can be collected. */
    public void arrived(Act act) {
        move(IssuanceEvent.ARRIVE, act);
    }

    /** The vendor said no, in the words of the note. */
    public void refused(Act act) {
        move(IssuanceEvent.REFUSE, act);
        openLine = null;
    }

    /** Asked, and nothing trustworthy came back. */
    public void unknown(Act act) {
        move(IssuanceEvent.LOSE_SIGHT, act);
        openLine = null;
    }

    /** Nothing valid came of it. */
    public void cancelled(Act act) {
        move(IssuanceEvent.CANCEL, act);
        openLine = null;
    }

    /**
     * Whether another attempt may begin. An attempt in another's hands or in the vendor's queue forbids it; an unknown one
     * does not, since the connector undoes what may have been signed, and neither does one whose node died.
     *
     * @throws Refused {@link CertificateReason#CLAIMED_BY_OTHER}, {@link CertificateReason#ANSWER_AWAITED}
     */
    public void allowNext(Instant now) {
        switch (state) {
            case PLANNED, RESERVED -> refuseUnless(isAbandoned(now), CertificateReason.CLAIMED_BY_OTHER);
            case WAITING, ARRIVED -> refuseUnless(false, CertificateReason.ANSWER_AWAITED);
            case ISSUED -> refuseUnless(false, CertificateReason.NOT_TO_BE_MADE);
            default -> {}
        }
    }

    private void refuseUnless(boolean allowed, CertificateReason reason) {
        if (!allowed) {
            throw new Refused(reason, number);
        }
    }

    public boolean isAbandoned(Instant now) {
        return state == IssuanceState.PLANNED && getCreatedAt().plus(ABANDONED).isBefore(now);
    }

    private void move(IssuanceEvent event, Act act) {
        IssuanceState from = state;
        state = event.apply(from);
        history.add(new IssuanceHistory(this, event, from, act));
    }

    public OrderLine getLine() {
        return line;
    }

    public int getAttempt() {
        return attempt;
    }

    public String getNumber() {
        return number;
    }

    public String getSubject() {
        return subject;
    }

    public String getKeyHash() {
        return keyHash;
    }

    /** The PKCS#10 request, base64. */
    public String getRequest() {
        return request;
    }

    public String getTokenSerial() {
        return tokenSerial;
    }

    /** The connector's key of it, 32 hexadecimal digits; null until the vendor was asked. */
    public String getTransactionId() {
        return transactionId;
    }

    /** When asking again makes sense; null unless the vendor let us wait. */
    public Instant getCheckAfter() {
        return checkAfter;
    }

    public IssuanceState getState() {
        return state;
    }

    /** Why it ended as it did: the note of its last move. */
    public String getOutcomeNote() {
        return history.get(history.size() - 1).getNote();
    }

    public List<IssuanceHistory> getHistory() {
        return List.copyOf(history);
    }
}
