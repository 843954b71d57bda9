package org.calink.sandbox.ca;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.cmp.CMPObjectIdentifiers;
import org.bouncycastle.asn1.cmp.ErrorMsgContent;
import org.bouncycastle.asn1.cmp.InfoTypeAndValue;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIMessage;

/**
 * One authority's CMP server (RFC 9810), free of HTTP: a request's octets in, the answer's octets out. Every request is
 * checked for its sender's proof, its header and its place in the transaction before anything is done.
 */
final class CmpResponder {

    private static final System.Logger LOG = System.getLogger(CmpResponder.class.getName());

    private final CaParts parts;
    private final Clock clock;
    private final ProtectionCheck protection;
    private final HeaderCheck headers;
    private final AnswerWriter writer;
    private final Enrolment enrolment;
    private final Confirmation confirmation;
    private final Revocation revocation;
    private final Information information;
    private final MessageLog log;

    CmpResponder(CaParts parts, Map<KeyFamily, RevocationList> lists, MessageLog log, Clock clock) {
        this.parts = parts;
        this.clock = clock;
        this.log = log;
        this.protection = new ProtectionCheck(parts.keys(), parts.issued());
        this.headers = new HeaderCheck(parts.keys(), parts.transactions());
        this.writer = new AnswerWriter(parts.keys(), parts.transactions());
        this.enrolment = new Enrolment(parts);
        this.confirmation = new Confirmation(parts);
        this.revocation = new Revocation(parts);
        this.information = new Information(parts, lists);
    }

    /** Reads a message; empty when it is none. */
    static Optional<PKIMessage> parsed(byte[] request) {
        try {
            PKIMessage message = PKIMessage.getInstance(request);
            return Optional.of(message);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Answers a message.
     *
     * @param profile from the path, empty when the path names none
     * @param fault that this message meets, null for none
     */
    byte[] respond(PKIMessage request, String profile, PlannedFault fault) {
        Requester nobody = Requester.unknown(parts.keys().main().family());
        String wished = profile.isEmpty() ? namedProfile(request) : profile;
        Exchange exchange = new Exchange(request, nobody, wished, fault, clock.instant());
        CmpAnswer answer;
        String outcome = "";
        try {
            HeaderCheck.checkVersion(request.getHeader());
            exchange = exchange.from(protection.check(request, exchange.now()));
            headers.check(exchange);
            answer = dispatch(exchange);
        } catch (CmpRefusal refusal) {
            outcome = refusal.getMessage();
            answer = CmpAnswer.of(PKIBody.TYPE_ERROR, new ErrorMsgContent(refusal.status()));
        } catch (IllegalArgumentException | ArithmeticException | ClassCastException e) {
            outcome = "The body cannot be read";
            CmpRefusal unreadable = new CmpRefusal(PKIFailureInfo.badDataFormat, outcome);
            answer = CmpAnswer.of(PKIBody.TYPE_ERROR, new ErrorMsgContent(unreadable.status()));
        }
        note(exchange, answer, outcome);
        return writer.write(exchange, answer);
    }

    private CmpAnswer dispatch(Exchange exchange) throws CmpRefusal {
        return switch (exchange.bodyType()) {
            case PKIBody.TYPE_INIT_REQ, PKIBody.TYPE_CERT_REQ, PKIBody.TYPE_KEY_UPDATE_REQ, PKIBody.TYPE_P10_CERT_REQ ->
                enrolment.ask(exchange);
            case PKIBody.TYPE_POLL_REQ -> enrolment.poll(exchange);
            case PKIBody.TYPE_REVOCATION_REQ -> revocation.revoke(exchange);
            case PKIBody.TYPE_CERT_CONFIRM -> confirmation.confirm(willing(exchange));
            case PKIBody.TYPE_GEN_MSG -> information.tell(willing(exchange));
            case PKIBody.TYPE_ERROR -> confirmation.withdraw(willing(exchange));
            case PKIBody.TYPE_NESTED ->
                throw new CmpRefusal(
                        PKIFailureInfo.badRequest, "Nested messages are not on offer: send the message alone");
            default -> throw new CmpRefusal(PKIFailureInfo.badRequest, "This body is not on offer");
        };
    }

    private static Exchange willing(Exchange exchange) throws CmpRefusal {
        if (exchange.meets(CaFault.REFUSE)) {
            throw new CmpRefusal(PKIFailureInfo.systemUnavail, "Refused by the fault desk");
        }
        return exchange;
    }

    /** CertProfile (id-it 21, RFC 9810 5.1.1.4): the first name counts. */
    private static String namedProfile(PKIMessage request) {
        InfoTypeAndValue[] infos = request.getHeader().getGeneralInfo();
        if (infos != null) {
            for (InfoTypeAndValue info : infos) {
                if (CMPObjectIdentifiers.id_it_certProfile.equals(info.getInfoType())) {
                    return ASN1UTF8String.getInstance(ASN1Sequence.getInstance(info.getInfoValue())
                                    .getObjectAt(0))
                            .getString();
                }
            }
        }
        return "";
    }

    private void note(Exchange exchange, CmpAnswer answer, String outcome) {
        String asked = MessageKind.of(exchange.bodyType());
        String told = MessageKind.of(answer.body().getType());
        String met = exchange.fault() == null ? "" : exchange.fault().fault().name();
        log.enter(exchange.now(), exchange.transactionId(), asked, told, outcome, met);
        LOG.log(
                Level.INFO,
                "{0}: {1} answered by {2}, transaction {3} {4}{5}",
                parts.keys().vendor(),
                asked,
                told,
                exchange.transactionId(),
                outcome,
                met);
    }
}
