package org.calink.connector.cmp;

import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cmp.RevRepContent;
import org.bouncycastle.asn1.x500.X500Name;
import org.calink.connector.CertificateApplication;
import org.calink.connector.CertificateStatus;
import org.calink.connector.FailInfo;
import org.calink.connector.authority.Answer;
import org.calink.connector.authority.Authority;
import org.calink.connector.authority.Refusal;
import org.calink.connector.authority.Request;
import org.calink.connector.authority.Reserved;
import org.calink.connector.link.Link;
import org.calink.connector.link.LinkException;
import org.calink.connector.validation.StatusDesk;

/**
 * An authority that speaks the Certificate Management Protocol (RFC 9810 over HTTP, RFC 9811).
 *
 * <p>Confirmation is never waived: {@code implicitConfirm} is not asked for. An authority that has forgotten the transaction
 * answers a repeated confirmation with {@code certConfirmed}; that counts as success.
 */
final class CmpAuthority implements Authority {

    private static final int RELEASE = 8;

    private final Exchange exchange;
    private final RequestWriter writer;
    private final Optional<String> profile;
    private final X500Name issuer;
    private final Information information;
    private final VendorQuery query;
    private final boolean answersQueries;
    private final StatusDesk statuses;

    CmpAuthority(
            Exchange exchange,
            RequestWriter writer,
            Optional<String> profile,
            X500Name issuer,
            boolean answersQueries,
            StatusDesk statuses) {
        this.exchange = exchange;
        this.writer = writer;
        this.profile = profile;
        this.issuer = issuer;
        this.information = new Information(exchange);
        this.query = new VendorQuery(information);
        this.answersQueries = answersQueries;
        this.statuses = statuses;
    }

    @Override
    public Request write(CertificateApplication application, byte[] transactionId) {
        PKIBody body = writer.body(application);
        return read(
                transactionId,
                exchange.write(transactionId, body, application.profile().or(() -> profile)));
    }

    @Override
    public Request read(byte[] transactionId, byte[] der) {
        return RequestReader.read(transactionId, der);
    }

    @Override
    public Answer reserve(Request request) throws LinkException {
        return answer(exchange.send(request.der()), request);
    }

    @Override
    public Answer poll(Request request, byte[] peerNonce) throws LinkException {
        int id = RequestReader.isPkcs10(request.der()) ? RequestForm.PKCS10.firstId() : 0;
        return answer(exchange.send(request.transactionId(), peerNonce, Bodies.poll(id)), request);
    }

    @Override
    public Optional<Refusal> activate(Reserved reserved) throws LinkException {
        return confirm(reserved, Bodies.accept(reserved)).filter(refusal -> !refusal.is(FailInfo.CERT_CONFIRMED));
    }

    @Override
    public Optional<Refusal> reject(Reserved reserved) throws LinkException {
        return confirm(reserved, Bodies.reject(reserved));
    }

    @Override
    public void abandon(byte[] transactionId) throws LinkException {
        exchange.send(transactionId, null, Bodies.abandon());
    }

    @Override
    public boolean answersQueries() {
        return answersQueries;
    }

    @Override
    public List<Found> query(byte[] transactionId) throws LinkException {
        return query.issuedIn(transactionId);
    }

    @Override
    public Optional<Refusal> change(StatusChange change) throws LinkException {
        Incoming received = exchange.send(Exchange.nonce(), null, Bodies.change(change, issuer));
        boolean release = change.reason() == RELEASE;
        return received.read(CmpAuthority::revocationRefusal)
                .filter(refusal -> release || !refusal.is(FailInfo.CERT_REVOKED));
    }

    @Override
    public CertificateStatus status(String serial) {
        return statuses.of(serial);
    }

    @Override
    public boolean publishesStatus() {
        return statuses.isPublished();
    }

    @Override
    public void probe() throws LinkException {
        information.probe();
    }

    @Override
    public Link link() {
        return exchange.link();
    }

    private static Answer answer(Incoming incoming, Request request) throws LinkException {
        int asked = RequestReader.bodyType(request.der());
        return incoming.read(answer ->
                CertificateAnswer.read(answer, asked, request.expectation().dual()));
    }

    private Optional<Refusal> confirm(Reserved reserved, PKIBody body) throws LinkException {
        Incoming received = exchange.send(reserved.transactionId(), reserved.peerNonce(), body);
        return received.read(CmpAuthority::confirmationRefusal);
    }

    static Optional<Refusal> confirmationRefusal(Incoming answer) throws LinkException {
        return answer.is(PKIBody.TYPE_CONFIRM)
                ? Optional.empty()
                : Optional.of(answer.refusal().orElseThrow(answer::unexpected));
    }

    static Optional<Refusal> revocationRefusal(Incoming answer) throws LinkException {
        if (!answer.is(PKIBody.TYPE_REVOCATION_REP)) {
            return Optional.of(answer.refusal().orElseThrow(answer::unexpected));
        }
        PKIStatusInfo[] statuses =
                RevRepContent.getInstance(answer.body().getContent()).getStatus();
        if (statuses.length != 1) {
            throw answer.unexpected();
        }
        return Statuses.code(statuses[0]) == Statuses.REJECTION
                ? Optional.of(Statuses.refusal(statuses[0]))
                : Optional.empty();
    }
}
