package org.calink.connector.cmp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cmp.InfoTypeAndValue;
import org.calink.connector.authority.Authority.Found;
import org.calink.connector.crypto.Serials;
import org.calink.connector.link.LinkException;
import org.calink.connector.link.Trouble;

/**
 * Recovery by question. CMP itself cannot be asked what became of a transaction; a vendor that can answer does so by a
 * general message of its own, as CFCA's toolkit does with 7101 and 7102.
 */
final class VendorQuery {

    private static final ASN1ObjectIdentifier ISSUED_IN = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1.1");

    private final Information information;

    VendorQuery(Information information) {
        this.information = information;
    }

    /** An empty list is an answer, too: nothing was issued. */
    List<Found> issuedIn(byte[] transactionId) throws LinkException {
        DERSequence question = new DERSequence(new DERTaggedObject(false, 0, new DEROctetString(transactionId)));
        List<ASN1Encodable> answers = information.ask(new InfoTypeAndValue(ISSUED_IN, question));
        if (answers.isEmpty()) {
            throw new LinkException(Trouble.UNEXPECTED, "the vendor query is not answered");
        }
        List<Found> found = new ArrayList<>();
        try {
            for (ASN1Encodable answer : answers) {
                for (ASN1Encodable entry : ASN1Sequence.getInstance(answer)) {
                    found.add(read(ASN1Sequence.getInstance(entry)));
                }
            }
            return found;
        } catch (IOException | RuntimeException unreadable) {
            throw new LinkException(Trouble.MALFORMED, "vendor query", unreadable);
        }
    }

    private static Found read(ASN1Sequence fields) throws IOException {
        String serial =
                Serials.text(ASN1Integer.getInstance(fields.getObjectAt(0)).getValue());
        return new Found(serial, fields.getObjectAt(2).toASN1Primitive().getEncoded());
    }
}
