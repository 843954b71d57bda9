package org.calink.sandbox.ca;

import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.crmf.CRMFObjectIdentifiers;
import org.bouncycastle.asn1.crmf.CertId;
import org.bouncycastle.asn1.crmf.CertReqMessages;
import org.bouncycastle.asn1.crmf.CertReqMsg;
import org.bouncycastle.asn1.crmf.CertTemplate;
import org.bouncycastle.asn1.crmf.Controls;
import org.bouncycastle.asn1.pkcs.CertificationRequest;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.crmf.CRMFException;
import org.bouncycastle.cert.crmf.CertificateRequestMessage;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;

/**
 * Reads what a message asks for, and checks who may ask for it and that the key is in the holder's hands
 * (RFC 9810 5.2.1 and 5.2.8): CRMF of ir, cr and kur, PKCS#10 of p10cr.
 */
final class WishReader {

    /** More wishes than the two of a dual certificate are not taken. */
    private static final int MOST_WISHES = 2;

    private final VendorKeys keys;
    private final IssuingBook issued;

    WishReader(VendorKeys keys, IssuingBook issued) {
        this.keys = keys;
        this.issued = issued;
    }

    /** The certReqIds of a request, also of one that will be refused. */
    static List<Integer> requestIds(PKIBody body) {
        if (body.getType() == PKIBody.TYPE_P10_CERT_REQ) {
            return List.of(-1);
        }
        List<Integer> ids = new ArrayList<>();
        for (CertReqMsg message : CertReqMessages.getInstance(body.getContent()).toCertReqMsgArray()) {
            ids.add(message.getCertReq().getCertReqId().intValueExact());
        }
        return ids;
    }

    List<Wish> read(Exchange exchange) throws CmpRefusal {
        PKIBody body = exchange.message().getBody();
        checkRight(exchange);
        if (body.getType() == PKIBody.TYPE_P10_CERT_REQ) {
            return List.of(pkcs10(exchange, CertificationRequest.getInstance(body.getContent())));
        }
        CertReqMsg[] messages = CertReqMessages.getInstance(body.getContent()).toCertReqMsgArray();
        if (messages.length == 0 || messages.length > MOST_WISHES) {
            throw new CmpRefusal(PKIFailureInfo.badRequest, "One certificate or a pair can be asked for");
        }
        List<Wish> wishes = new ArrayList<>();
        for (CertReqMsg message : messages) {
            wishes.add(crmf(exchange, message, !wishes.isEmpty()));
        }
        checkPair(wishes);
        return wishes;
    }

    private static void checkRight(Exchange exchange) throws CmpRefusal {
        boolean update = exchange.bodyType() == PKIBody.TYPE_KEY_UPDATE_REQ;
        if (!exchange.requester().trusted() && !update) {
            throw new CmpRefusal(PKIFailureInfo.notAuthorized, "A holder may only update his own certificate");
        }
    }

    private Wish pkcs10(Exchange exchange, CertificationRequest structure) throws CmpRefusal {
        PKCS10CertificationRequest request = new PKCS10CertificationRequest(structure);
        try {
            if (!request.isSignatureValid(BouncyCastle.verifier(request.getSubjectPublicKeyInfo()))) {
                throw badPossession();
            }
        } catch (PKCSException | OperatorCreationException e) {
            throw badPossession();
        }
        return WishTerms.granted(
                -1,
                request.getSubject(),
                request.getSubjectPublicKeyInfo(),
                null,
                request.getRequestedExtensions(),
                exchange.now());
    }

    private Wish crmf(Exchange exchange, CertReqMsg message, boolean second) throws CmpRefusal {
        CertTemplate template = message.getCertReq().getCertTemplate();
        X500Name subject = template.getSubject();
        if (exchange.bodyType() == PKIBody.TYPE_KEY_UPDATE_REQ && !second) {
            BookedCertificate old = updated(exchange, message.getCertReq().getControls());
            subject = subject == null ? old.certificate().getSubject() : subject;
        }
        if (template.getPublicKey() != null) {
            checkPossession(exchange.requester(), message);
        } else if (!second) {
            throw new CmpRefusal(PKIFailureInfo.badCertTemplate, "The public key is missing");
        }
        return WishTerms.granted(
                message.getCertReq().getCertReqId().intValueExact(),
                subject,
                template.getPublicKey(),
                template.getValidity(),
                template.getExtensions(),
                exchange.now());
    }

    private static void checkPair(List<Wish> wishes) throws CmpRefusal {
        if (wishes.size() < MOST_WISHES || !wishes.get(1).keyMadeByCentre()) {
            return;
        }
        if (KeyFamily.of(wishes.get(0).key()).orElseThrow() != KeyFamily.SM2) {
            throw new CmpRefusal(PKIFailureInfo.badAlg, "The key centre envelopes to SM2 signing keys only");
        }
    }

    /** The certificate that kur replaces: the holder's own, or the one that the RA names in oldCertId. */
    private BookedCertificate updated(Exchange exchange, Controls controls) throws CmpRefusal {
        CertId old = oldCertificate(controls);
        BookedCertificate own = exchange.requester().own();
        if (own != null) {
            if (old != null && !own.serialNumber().equals(old.getSerialNumber().getValue())) {
                throw new CmpRefusal(PKIFailureInfo.badCertId, "oldCertId is not the certificate that signed");
            }
            return own;
        }
        boolean ours = old != null
                && keys.named(X500Name.getInstance(old.getIssuer().getName())).isPresent();
        return (ours ? issued.find(old.getSerialNumber().getValue()) : java.util.Optional.<BookedCertificate>empty())
                .filter(booked -> booked.state() != CertificateState.REVOKED)
                .orElseThrow(() -> new CmpRefusal(PKIFailureInfo.badCertId, "oldCertId names no valid certificate"));
    }

    private static CertId oldCertificate(Controls controls) {
        if (controls != null) {
            for (var control : controls.toAttributeTypeAndValueArray()) {
                if (CRMFObjectIdentifiers.id_regCtrl_oldCertID.equals(control.getType())) {
                    return CertId.getInstance(control.getValue());
                }
            }
        }
        return null;
    }

    private static void checkPossession(Requester requester, CertReqMsg structure) throws CmpRefusal {
        CertificateRequestMessage message = new CertificateRequestMessage(structure);
        if (!message.hasProofOfPossession()) {
            throw badPossession();
        }
        boolean vouched = message.getProofOfPossessionType() == CertificateRequestMessage.popRaVerified;
        if (vouched ? !requester.trusted() : !signedByKey(message)) {
            throw badPossession();
        }
    }

    private static boolean signedByKey(CertificateRequestMessage message) {
        if (message.getProofOfPossessionType() != CertificateRequestMessage.popSigningKey) {
            return false;
        }
        try {
            return message.isValidSigningKeyPOP(
                    BouncyCastle.verifier(message.getCertTemplate().getPublicKey()));
        } catch (CRMFException | OperatorCreationException | IllegalStateException e) {
            return false;
        }
    }

    private static CmpRefusal badPossession() {
        return new CmpRefusal(PKIFailureInfo.badPOP, "Possession of the key is not proved");
    }
}
