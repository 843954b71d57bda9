package org.calink.sandbox.ca;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.cmp.CertConfirmContent;
import org.bouncycastle.asn1.cmp.CertStatus;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * certConf (RFC 9810 5.3.18): accepted certificates become valid, rejected and forgotten ones are revoked, a wrong hash
 * revokes too (4.2.2.2). Also the customer's {@code error}, which ends his transaction.
 */
final class Confirmation {

    private final CaParts parts;

    Confirmation(CaParts parts) {
        this.parts = parts;
    }

    CmpAnswer confirm(Exchange exchange) throws CmpRefusal {
        Transaction transaction = parts.transactions()
                .find(exchange.transactionId())
                .filter(open -> open.requester().equals(exchange.requester().name())
                        || exchange.requester().kind() == Requester.Kind.HOLDER)
                .orElseThrow(() -> new CmpRefusal(PKIFailureInfo.badRequest, "There is nothing to confirm"));
        List<BookedCertificate> issued = parts.issued().ofTransaction(exchange.transactionId());
        switch (transaction.state()) {
            case AWAITING_CONFIRMATION -> settle(exchange, issued);
            case CONFIRMED -> throw new CmpRefusal(PKIFailureInfo.certConfirmed, "Confirmed before");
            case REJECTED -> throw new CmpRefusal(PKIFailureInfo.certRevoked, "Rejected before");
            default -> throw ended(issued);
        }
        return CmpAnswer.of(PKIBody.TYPE_CONFIRM, DERNull.INSTANCE);
    }

    private static CmpRefusal ended(List<BookedCertificate> issued) {
        return issued.isEmpty()
                ? new CmpRefusal(PKIFailureInfo.badRequest, "Nothing was issued under this transactionID")
                : new CmpRefusal(PKIFailureInfo.certRevoked, "Not confirmed in time, the certificate is revoked");
    }

    private void settle(Exchange exchange, List<BookedCertificate> issued) throws CmpRefusal {
        Map<Integer, CertStatus> said = new HashMap<>();
        for (CertStatus status : CertConfirmContent.getInstance(
                        exchange.message().getBody().getContent())
                .toCertStatusArray()) {
            said.put(status.getCertReqId().intValueExact(), status);
        }
        boolean wrongHash =
                issued.stream().anyMatch(certificate -> contradicts(said.get(certificate.requestId()), certificate));
        boolean allAccepted = issued.stream().allMatch(certificate -> accepted(said.get(certificate.requestId())));
        if (wrongHash) {
            revoke(exchange, issued);
            throw new CmpRefusal(PKIFailureInfo.badCertId, "certHash is not the hash of the certificate");
        }
        if (allAccepted || parts.manner().ignoresRejection()) {
            issued.forEach(certificate -> parts.issued().confirm(certificate, exchange.now()));
            parts.transactions().end(exchange.transactionId(), Transaction.State.CONFIRMED);
        } else {
            revoke(exchange, issued);
        }
    }

    private void revoke(Exchange exchange, List<BookedCertificate> issued) {
        issued.forEach(certificate ->
                parts.issued().revoke(certificate, CRLReason.cessationOfOperation, null, exchange.now()));
        parts.transactions().end(exchange.transactionId(), Transaction.State.REJECTED);
    }

    private static boolean accepted(CertStatus status) {
        return status != null
                && (status.getStatusInfo() == null
                        || status.getStatusInfo().getStatus().intValue() == PKIStatus.GRANTED
                        || status.getStatusInfo().getStatus().intValue() == PKIStatus.GRANTED_WITH_MODS);
    }

    private static boolean contradicts(CertStatus status, BookedCertificate certificate) {
        return status != null
                && !Arrays.equals(status.getCertHash().getOctets(), hash(status.getHashAlg(), certificate));
    }

    private static byte[] hash(AlgorithmIdentifier named, BookedCertificate certificate) {
        if (named == null) {
            return certificate.family().digest(certificate.encoded());
        }
        try {
            var calculator = new JcaDigestCalculatorProviderBuilder()
                    .setProvider(BouncyCastle.PROVIDER)
                    .build()
                    .get(named);
            calculator.getOutputStream().write(certificate.encoded());
            return calculator.getDigest();
        } catch (OperatorCreationException | java.io.IOException e) {
            return new byte[0];
        }
    }

    /** The customer's {@code error} (5.3.21): whatever is not confirmed yet is taken back, pkiConf is the answer. */
    CmpAnswer withdraw(Exchange exchange) {
        parts.transactions()
                .find(exchange.transactionId())
                .filter(open -> open.requester().equals(exchange.requester().name()))
                .filter(open -> open.state() == Transaction.State.WAITING
                        || open.state() == Transaction.State.AWAITING_CONFIRMATION)
                .ifPresent(open -> revoke(exchange, parts.issued().ofTransaction(open.id())));
        return CmpAnswer.of(PKIBody.TYPE_CONFIRM, DERNull.INSTANCE);
    }
}
