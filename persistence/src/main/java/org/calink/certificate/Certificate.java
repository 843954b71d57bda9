package org.calink.certificate;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.calink.catalogue.CaVendor;
import org.calink.enterprise.Enterprise;
import org.calink.kernel.Act;
import org.calink.kernel.Aggregate;
import org.calink.kernel.Fetching;
import org.calink.kernel.Refused;
import org.calink.order.OrderLine;
import org.calink.token.Token;

/**
 * A certificate (数字证书) of one holder from one vendor, with its encryption certificate where the vendor issues pairs.
 *
 * <p>It comes into being inside the making transaction and is valid at the vendor from then on. It becomes active when it
 * stands on its token; until then it can be written again and again, for the key never left the token. A vendor may take
 * a certificate back alone, when our confirmation reached it too late: then it is revoked here too, and a person sees to
 * it. Identified by vendor and serial number.
 */
@Entity
@Table(name = "certificate")
@NamedQuery(name = Certificate.OF_LINE, query = "select c from Certificate c where c.line.id = :line")
@NamedQuery(name = Certificate.OF_LINES, query = "select c from Certificate c where c.line in :lines")
@NamedQuery(
        name = Certificate.PROMISED_TOKENS,
        query = "select c.token.serial from Certificate c where c.state = "
                + "org.calink.certificate.CertificateState.ISSUED order by c.token.serial")
@NamedQuery(
        name = Certificate.OF_ENTERPRISE,
        query = "select c from Certificate c where c.enterprise.id = :enterprise order by c.id desc",
        hints = @QueryHint(name = Fetching.JOIN, value = "c.line.order"))
@NamedQuery(
        name = Certificate.OF_ORDERS,
        query =
                "select c from Certificate c join fetch c.line l join fetch c.token where l.order in :orders order by c.id")
@NamedQuery(
        name = Certificate.BY_SERIAL,
        query = "select c from Certificate c where c.vendor = :vendor and c.serial = :serial")
@NamedQuery(
        name = Certificate.ORDERS_OF_SERIALS,
        query = "select c.serial, c.line.id, c.line.order.number from Certificate c where c.vendor = :vendor "
                + "and c.serial in :serials")
@NamedQuery(
        name = Certificate.LINES_AT_DESK,
        query = "select x from OrderLine x join fetch x.order where " + Certificate.AT_DESK
                + " order by x.order.paidAt, x.id")
@NamedQuery(
        name = Certificate.ON_TOKEN,
        query = "select c from Certificate c where c.token = :token and c.state <> "
                + "org.calink.certificate.CertificateState.REVOKED")
public class Certificate extends Aggregate {

    public static final String OF_LINES = "Certificate.ofLines";

    /** Serials of the tokens onto which certificates are still to be written. */
    public static final String PROMISED_TOKENS = "Certificate.promisedTokens";

    public static final String OF_LINE = "Certificate.ofLine";
    public static final String OF_ENTERPRISE = "Certificate.ofEnterprise";
    public static final String OF_ORDERS = "Certificate.ofOrders";
    public static final String BY_SERIAL = "Certificate.bySerial";

    /** Rows of serial, line's id, order's number. */
    public static final String ORDERS_OF_SERIALS = "Certificate.ordersOfSerials";

    /** JPQL condition on an order line {@code x}: its certificate is to be made, to be written, or was taken back by its vendor before delivery. */
    public static final String AT_DESK = "((x.order.state = org.calink.order.OrderState.MAKING and not exists "
            + "(select c.id from Certificate c where c.line = x)) or exists (select c.id from Certificate c where "
            + "c.line = x and (c.state = org.calink.certificate.CertificateState.ISSUED or c.state = "
            + "org.calink.certificate.CertificateState.REVOKED and x.order.state = "
            + "org.calink.order.OrderState.FULFILLING)))";

    /** Those order lines, oldest order first. */
    public static final String LINES_AT_DESK = "Certificate.linesAtDesk";

    public static final String ON_TOKEN = "Certificate.onToken";

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "line_id", updatable = false)
    private OrderLine line;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "enterprise_id", updatable = false)
    private Enterprise enterprise;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "token_id", updatable = false)
    private Token token;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "issuance_id", updatable = false)
    private Issuance issuance;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private CaVendor vendor;

    @Column(nullable = false, updatable = false)
    private String serial;

    @Column(name = "holder_name", nullable = false, updatable = false)
    private String holderName;

    @Embedded
    private IssuedContent content;

    /** When the vendor acknowledged that it holds the certificate for good; null until then. */
    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private CertificateState state;

    @OneToMany(mappedBy = "certificate", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<CertificateHistory> history = new ArrayList<>();

    protected Certificate() {}

    public Certificate(
            Issuance issuance, Token token, Enterprise enterprise, String serial, IssuedContent content, Act act) {
        super(act.at());
        this.issuance = issuance;
        this.line = issuance.getLine();
        this.enterprise = enterprise;
        this.token = token;
        this.vendor = line.getVendor();
        this.serial = serial;
        this.holderName = line.getHolderName();
        this.content = content;
        this.state = CertificateState.ISSUED;
        history.add(new CertificateHistory(this, CertificateEvent.ISSUE, null, act));
    }

    /** It stands on its token. Said twice, the second is of no consequence. */
    public void written(Act act) {
        if (state != CertificateState.ACTIVE) {
            move(CertificateEvent.WRITE, act);
            token.written(act);
        }
    }

    /** The vendor holds it for good. */
    public void confirmed(Instant at) {
        confirmedAt = at;
    }

    /** The vendor has revoked it, at our wish or alone. */
    public void revokedByVendor(Act act) {
        if (state != CertificateState.REVOKED) {
            move(CertificateEvent.REVOKED_BY_VENDOR, act);
        }
    }

    /** Refuses {@link CertificateReason#OTHER_TOKEN} unless this is the token that holds its key. */
    public void requireToken(String tokenSerial) {
        if (!token.getSerial().equals(tokenSerial)) {
            throw new Refused(CertificateReason.OTHER_TOKEN, token.getSerial());
        }
    }

    private void move(CertificateEvent event, Act act) {
        CertificateState from = state;
        state = event.apply(from);
        history.add(new CertificateHistory(this, event, from, act));
    }

    public boolean isWritten() {
        return state != CertificateState.ISSUED;
    }

    public OrderLine getLine() {
        return line;
    }

    public Enterprise getEnterprise() {
        return enterprise;
    }

    public Token getToken() {
        return token;
    }

    public Issuance getIssuance() {
        return issuance;
    }

    public CaVendor getVendor() {
        return vendor;
    }

    /** Upper-case hexadecimal. */
    public String getSerial() {
        return serial;
    }

    public String getHolderName() {
        return holderName;
    }

    public IssuedContent getContent() {
        return content;
    }

    public Instant getConfirmedAt() {
        return confirmedAt;
    }

    public CertificateState getState() {
        return state;
    }

    public List<CertificateHistory> getHistory() {
        return List.copyOf(history);
    }
}
