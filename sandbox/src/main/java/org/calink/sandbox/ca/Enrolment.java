package org.calink.sandbox.ca;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cmp.CMPObjectIdentifiers;
import org.bouncycastle.asn1.cmp.CertRepMessage;
import org.bouncycastle.asn1.cmp.CertResponse;
import org.bouncycastle.asn1.cmp.InfoTypeAndValue;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cmp.PollRepContent;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/**
 * ir, cr, kur and p10cr, and the polls of those that have to wait: decides, issues, and opens the transaction that
 * certConf will close. A pair of certificates is issued together or not at all.
 */
final class Enrolment {

    private static final int REMEMBERED = 1000;

    private final CaParts parts;

    /** Faults that met a request which has to wait, and that strike when it is decided. */
    private final Map<String, PlannedFault> postponed = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PlannedFault> eldest) {
            return size() > REMEMBERED;
        }
    });

    Enrolment(CaParts parts) {
        this.parts = parts;
    }

    CmpAnswer ask(Exchange exchange) throws CmpRefusal {
        if (exchange.transactionId().isEmpty()) {
            throw new CmpRefusal(PKIFailureInfo.badRequest, "A transactionID is needed");
        }
        Duration waiting = parts.manner().waiting();
        boolean waits = !waiting.isZero();
        boolean opened = parts.transactions()
                .open(
                        exchange.transactionId(),
                        exchange.bodyType(),
                        waits ? exchange.encoded() : null,
                        exchange.requester().name(),
                        exchange.now().plus(waiting),
                        exchange.now());
        if (!opened) {
            throw new CmpRefusal(PKIFailureInfo.transactionIdInUse, "The transactionID was used before");
        }
        return waits && !exchange.meets(CaFault.REFUSE) ? waiting(exchange) : decide(exchange);
    }

    private CmpAnswer waiting(Exchange exchange) {
        if (exchange.meets(CaFault.OTHER_KEY) || exchange.meets(CaFault.OTHER_SUBJECT)) {
            postponed.put(exchange.transactionId(), exchange.fault());
        }
        PKIStatusInfo status = new PKIStatusInfo(PKIStatus.waiting);
        List<CertResponse> responses = new ArrayList<>();
        for (int id : WishReader.requestIds(exchange.message().getBody())) {
            responses.add(new CertResponse(new ASN1Integer(id), status));
        }
        return answer(exchange.bodyType(), responses, List.of());
    }

    /** pollReq (RFC 9810 5.3.22): not yet, or the decision; a decision whose answer got lost is told again. */
    CmpAnswer poll(Exchange exchange) throws CmpRefusal {
        Transaction transaction = parts.transactions()
                .find(exchange.transactionId())
                .filter(open -> open.requester().equals(exchange.requester().name()))
                .orElseThrow(() -> new CmpRefusal(PKIFailureInfo.badRequest, "Nobody waits under this transactionID"));
        if (transaction.state() == Transaction.State.AWAITING_CONFIRMATION && transaction.answer() != null) {
            return again(transaction);
        }
        if (transaction.state() != Transaction.State.WAITING) {
            throw new CmpRefusal(PKIFailureInfo.badRequest, "The transaction does not wait");
        }
        PKIMessage request = PKIMessage.getInstance(transaction.request());
        Duration left = Duration.between(exchange.now(), transaction.readyAt());
        return left.toMillis() > 0 && !exchange.meets(CaFault.REFUSE)
                ? notYet(request, left)
                : decide(exchange.about(request, postponed.remove(transaction.id())));
    }

    private CmpAnswer again(Transaction decided) {
        try {
            PKIBody body = PKIBody.getInstance(ASN1Primitive.fromByteArray(decided.answer()));
            Instant until = parts.issued().ofTransaction(decided.id()).get(0).confirmBy();
            return new CmpAnswer(body, confirmWait(until));
        } catch (IOException e) {
            throw new UncheckedIOException("The book holds a damaged answer", e);
        }
    }

    private static CmpAnswer notYet(PKIMessage request, Duration left) {
        ASN1Integer first =
                new ASN1Integer(WishReader.requestIds(request.getBody()).get(0));
        long seconds = Math.max(1, left.toSeconds());
        return CmpAnswer.of(PKIBody.TYPE_POLL_REP, new PollRepContent(first, new ASN1Integer(seconds)));
    }

    private CmpAnswer decide(Exchange exchange) throws CmpRefusal {
        try {
            if (exchange.meets(CaFault.REFUSE)) {
                throw new CmpRefusal(PKIFailureInfo.badRequest, "Refused by the fault desk");
            }
            List<Wish> wishes = parts.wishes().read(exchange);
            checkKeys(wishes);
            return parts.books().together(connection -> issue(exchange, wishes));
        } catch (CmpRefusal refusal) {
            return reject(exchange, refusal);
        }
    }

    private CmpAnswer reject(Exchange exchange, CmpRefusal refusal) {
        parts.transactions().end(exchange.transactionId(), Transaction.State.ENDED);
        List<CertResponse> responses = new ArrayList<>();
        for (int id : WishReader.requestIds(exchange.message().getBody())) {
            responses.add(new CertResponse(new ASN1Integer(id), refusal.status()));
        }
        return answer(exchange.bodyType(), responses, List.of());
    }

    /** A key that is certified for one holder is not certified for another. */
    private void checkKeys(List<Wish> wishes) throws CmpRefusal {
        for (Wish wish : wishes) {
            boolean taken = !wish.keyMadeByCentre()
                    && parts.issued().ofKey(hash(wish.key())).stream()
                            .filter(booked -> booked.state() != CertificateState.REVOKED)
                            .anyMatch(
                                    booked -> !booked.certificate().getSubject().equals(wish.subject()));
            if (taken) {
                throw new CmpRefusal(PKIFailureInfo.duplicateCertReq, "The key belongs to another holder");
            }
        }
    }

    private CmpAnswer issue(Exchange exchange, List<Wish> wishes) {
        boolean first = parts.transactions().decide(exchange.transactionId(), Transaction.State.AWAITING_CONFIRMATION);
        if (!first) {
            Transaction decided =
                    parts.transactions().find(exchange.transactionId()).orElseThrow();
            return again(decided);
        }
        Issuing issuing = new Issuing(parts, exchange);
        SubjectPublicKeyInfo signingKey = wishes.get(0).key();
        List<CertResponse> responses = new ArrayList<>();
        for (Wish wish : wishes) {
            responses.add(wish.keyMadeByCentre() ? issuing.escrowed(wish, signingKey) : issuing.plain(wish));
        }
        Instant until = exchange.clock().plus(parts.manner().confirmWait());
        CmpAnswer answer = answer(exchange.bodyType(), responses, confirmWait(until));
        parts.transactions().keepAnswer(exchange.transactionId(), encoded(answer.body()));
        return answer;
    }

    private static List<InfoTypeAndValue> confirmWait(Instant until) {
        return List.of(new InfoTypeAndValue(
                CMPObjectIdentifiers.it_confirmWaitTime, new ASN1GeneralizedTime(Date.from(until))));
    }

    private static CmpAnswer answer(int requestType, List<CertResponse> responses, List<InfoTypeAndValue> infos) {
        int type =
                switch (requestType) {
                    case PKIBody.TYPE_INIT_REQ -> PKIBody.TYPE_INIT_REP;
                    case PKIBody.TYPE_KEY_UPDATE_REQ -> PKIBody.TYPE_KEY_UPDATE_REP;
                    default -> PKIBody.TYPE_CERT_REP;
                };
        CertRepMessage content = new CertRepMessage(null, responses.toArray(CertResponse[]::new));
        return new CmpAnswer(new PKIBody(type, content), infos);
    }

    static String hash(SubjectPublicKeyInfo key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded("DER"));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] encoded(PKIBody body) {
        try {
            return body.getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
