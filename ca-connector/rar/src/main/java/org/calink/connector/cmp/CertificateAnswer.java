package org.calink.connector.cmp;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.cmp.CMPCertificate;
import org.bouncycastle.asn1.cmp.CMPObjectIdentifiers;
import org.bouncycastle.asn1.cmp.CertRepMessage;
import org.bouncycastle.asn1.cmp.CertResponse;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PollRepContent;
import org.bouncycastle.cert.X509CertificateHolder;
import org.calink.connector.authority.Answer;
import org.calink.connector.authority.Delivery;
import org.calink.connector.link.LinkException;
import org.calink.connector.link.Trouble;

/** Reads {@code ip}, {@code cp}, {@code kup} and {@code pollRep} (RFC 9810 5.3.2 to 5.3.4, 5.3.22). */
final class CertificateAnswer {

    private static final Map<Integer, Integer> ANSWERS = Map.of(
            PKIBody.TYPE_INIT_REQ, PKIBody.TYPE_INIT_REP,
            PKIBody.TYPE_CERT_REQ, PKIBody.TYPE_CERT_REP,
            PKIBody.TYPE_P10_CERT_REQ, PKIBody.TYPE_CERT_REP,
            PKIBody.TYPE_KEY_UPDATE_REQ, PKIBody.TYPE_KEY_UPDATE_REP);
    /** The first answer does not say when to come back; the first poll will (5.3.22). */
    private static final Duration UNSAID = Duration.ofSeconds(1);

    private static final int ENCRYPTION = 1;

    private final Incoming incoming;
    private final int requestType;
    private final int signingId;
    private final boolean dual;

    private CertificateAnswer(Incoming incoming, int requestType, boolean dual) {
        this.incoming = incoming;
        this.requestType = requestType;
        this.signingId = requestType == PKIBody.TYPE_P10_CERT_REQ ? RequestForm.PKCS10.firstId() : 0;
        this.dual = dual;
    }

    static Answer read(Incoming incoming, int requestType, boolean dual) throws LinkException {
        return new CertificateAnswer(incoming, requestType, dual).answer();
    }

    private Answer answer() throws LinkException {
        if (incoming.is(PKIBody.TYPE_ERROR)) {
            return incoming.refusal().<Answer>map(Answer.Declined::new).orElseThrow();
        }
        if (incoming.is(PKIBody.TYPE_POLL_REP)) {
            return later(PollRepContent.getInstance(incoming.body().getContent()));
        }
        if (!incoming.is(ANSWERS.get(requestType))) {
            throw incoming.unexpected();
        }
        return certificates(responses());
    }

    private Answer later(PollRepContent content) {
        long seconds = content.getCheckAfter(0).longValueExact();
        return new Answer.Later(Duration.ofSeconds(Math.max(1, Math.min(seconds, 86_400))), incoming.nonce(), false);
    }

    private Map<Integer, CertResponse> responses() throws LinkException {
        Map<Integer, CertResponse> byId = new HashMap<>();
        for (CertResponse response :
                CertRepMessage.getInstance(incoming.body().getContent()).getResponse()) {
            int id = response.getCertReqId().intValueExact();
            if (byId.put(id, response) != null || !(id == signingId || dual && id == ENCRYPTION)) {
                throw new LinkException(Trouble.UNEXPECTED, "a certificate nobody asked for: number " + id);
            }
        }
        if (!byId.containsKey(signingId)) {
            throw new LinkException(Trouble.UNEXPECTED, "no answer to request number " + signingId);
        }
        return byId;
    }

    private Answer certificates(Map<Integer, CertResponse> responses) throws LinkException {
        CertResponse first = responses.get(signingId);
        CertResponse second = responses.get(ENCRYPTION);
        return switch (Statuses.code(first.getStatus())) {
            case Statuses.ACCEPTED, Statuses.WITH_MODS -> new Answer.Delivered(delivery(first, second));
            case Statuses.WAITING -> new Answer.Later(UNSAID, incoming.nonce(), false);
            case Statuses.REJECTION -> declined(first, second);
            default ->
                throw new LinkException(
                        Trouble.UNEXPECTED, "status " + first.getStatus().getStatus());
        };
    }

    private static Answer declined(CertResponse first, CertResponse second) throws LinkException {
        if (second != null && second.getCertifiedKeyPair() != null) {
            throw new LinkException(Trouble.UNEXPECTED, "half a pair");
        }
        return new Answer.Declined(Statuses.refusal(first.getStatus()));
    }

    private Delivery delivery(CertResponse first, CertResponse second) throws LinkException {
        boolean pair = second != null && second.getCertifiedKeyPair() != null;
        boolean modified = Statuses.code(first.getStatus()) == Statuses.WITH_MODS
                || pair && Statuses.code(second.getStatus()) == Statuses.WITH_MODS;
        return new Delivery(
                certificate(first),
                pair ? Optional.of(certificate(second)) : Optional.empty(),
                pair && second.getRspInfo() != null
                        ? Optional.of(second.getRspInfo().getOctets())
                        : Optional.empty(),
                modified,
                incoming.info(CMPObjectIdentifiers.it_implicitConfirm.getId()).isPresent(),
                confirmUntil(),
                incoming.nonce());
    }

    private static X509CertificateHolder certificate(CertResponse response) throws LinkException {
        CMPCertificate certificate = response.getCertifiedKeyPair() == null
                ? null
                : response.getCertifiedKeyPair().getCertOrEncCert().getCertificate();
        if (certificate == null || !certificate.isX509v3PKCert()) {
            throw new LinkException(Trouble.UNEXPECTED, "granted without a certificate in the clear");
        }
        return new X509CertificateHolder(certificate.getX509v3PKCert());
    }

    private Optional<Instant> confirmUntil() throws LinkException {
        try {
            var info = incoming.info(CMPObjectIdentifiers.it_confirmWaitTime.getId());
            return info.isEmpty()
                    ? Optional.empty()
                    : Optional.of(ASN1GeneralizedTime.getInstance(info.get().getInfoValue())
                            .getDate()
                            .toInstant());
        } catch (ParseException unreadable) {
            throw new LinkException(Trouble.MALFORMED, "confirmWaitTime", unreadable);
        }
    }
}
