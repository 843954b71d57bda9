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
import org.bouncycastle.asn1.cmp.GenRepContent;
import org.bouncycastle.asn1.cmp.InfoTypeAndValue;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.calink.connector.authority.Authority.Found;
import org.calink.connector.crypto.Serials;
import org.calink.connector.link.LinkException;
import org.calink.connector.link.Trouble;

/**
 * Recovery by question. CMP itself cannot be asked what became of a transaction; a vendor that can answer does so by a
 * general message of its own, as CFCA's toolkit does with 7101 and 7102.
 */
final class VendorQuery {

    static final ASN1ObjectIdentifier CA_CERTIFICATES = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.4.17");
    private static final ASN1ObjectIdentifier ISSUED_IN = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1.1");

    private final Exchange exchange;

    VendorQuery(Exchange exchange) {
        this.exchange = exchange;
    }

    List<Found> issuedIn(byte[] transactionId) throws LinkException {
        DERSequence question = new DERSequence(new DERTaggedObject(false, 0, new DEROctetString(transactionId)));
        Incoming answer = exchange.send(Exchange.nonce(), null, Bodies.ask(new InfoTypeAndValue(ISSUED_IN, question)));
        if (!answer.is(PKIBody.TYPE_GEN_REP)) {
            throw answer.unexpected();
        }
        try {
            return read(GenRepContent.getInstance(answer.body().getContent()).toInfoTypeAndValueArray());
        } catch (IOException | RuntimeException unreadable) {
            throw new LinkException(Trouble.MALFORMED, "vendor query", unreadable);
        }
    }

    private static List<Found> read(InfoTypeAndValue[] answers) throws IOException {
        List<Found> found = new ArrayList<>();
        for (InfoTypeAndValue answer : answers) {
            if (answer.getInfoType().equals(ISSUED_IN)) {
                for (ASN1Encodable entry : ASN1Sequence.getInstance(answer.getInfoValue())) {
                    ASN1Sequence fields = ASN1Sequence.getInstance(entry);
                    String serial = Serials.text(
                            ASN1Integer.getInstance(fields.getObjectAt(0)).getValue());
                    found.add(new Found(
                            serial, fields.getObjectAt(2).toASN1Primitive().getEncoded()));
                }
            }
        }
        return found;
    }
}
