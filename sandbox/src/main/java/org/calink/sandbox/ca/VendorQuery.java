package org.calink.sandbox.ca;

import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;

/**
 * What a vendor knows of a transaction or of a key, for a customer who lost the answer.
 *
 * <pre>
 * question ::= SEQUENCE { transactionID [0] IMPLICIT OCTET STRING OPTIONAL,
 *                         publicKeyHash [1] IMPLICIT OCTET STRING OPTIONAL } -- SHA-256 of SubjectPublicKeyInfo
 * answer   ::= SEQUENCE OF SEQUENCE { serial INTEGER,
 *                                     state ENUMERATED { pending(0), confirmed(1), revoked(2) },
 *                                     certificate Certificate }
 * </pre>
 */
record VendorQuery(IssuingBook issued) {

    private static final int PENDING = 0;
    private static final int CONFIRMED = 1;
    private static final int REVOKED = 2;

    DERSequence answer(ASN1Encodable question) throws CmpRefusal {
        ASN1EncodableVector rows = new ASN1EncodableVector();
        found(question).forEach(certificate -> rows.add(row(certificate)));
        return new DERSequence(rows);
    }

    private List<BookedCertificate> found(ASN1Encodable question) throws CmpRefusal {
        try {
            ASN1Sequence fields = ASN1Sequence.getInstance(question);
            ASN1TaggedObject first = ASN1TaggedObject.getInstance(fields.getObjectAt(0));
            String value = Exchange.hex(ASN1OctetString.getInstance(first, false));
            return first.getTagNo() == 0 ? issued.ofTransaction(value) : issued.ofKey(value);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | NullPointerException e) {
            throw new CmpRefusal(PKIFailureInfo.badDataFormat, "The query cannot be read");
        }
    }

    private static DERSequence row(BookedCertificate certificate) {
        ASN1EncodableVector row = new ASN1EncodableVector();
        row.add(new ASN1Integer(certificate.serialNumber()));
        row.add(new ASN1Enumerated(state(certificate.state())));
        row.add(certificate.certificate().toASN1Structure());
        return new DERSequence(row);
    }

    private static int state(CertificateState state) {
        return switch (state) {
            case PENDING_CONFIRMATION -> PENDING;
            case VALID -> CONFIRMED;
            case ON_HOLD, REVOKED -> REVOKED;
        };
    }
}
