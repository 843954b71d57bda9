package org.calink.connector.cmp;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.GenRepContent;
import org.bouncycastle.asn1.cmp.InfoTypeAndValue;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.calink.connector.link.LinkException;
import org.calink.connector.link.Trouble;

/** General messages (RFC 9810 5.3.19): questions that change nothing. */
final class Information {

    private static final ASN1ObjectIdentifier CA_CERTIFICATES = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.4.17");
    private static final ASN1ObjectIdentifier CURRENT_CRL = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.4.6");

    private final Exchange exchange;

    Information(Exchange exchange) {
        this.exchange = exchange;
    }

    /** The answers of one type to a question. */
    List<ASN1Encodable> ask(InfoTypeAndValue question) throws LinkException {
        Incoming received = exchange.send(Exchange.nonce(), null, Bodies.ask(question));
        return received.read(answer -> answers(answer, question.getInfoType()));
    }

    static List<ASN1Encodable> answers(Incoming answer, ASN1ObjectIdentifier type) throws LinkException {
        if (!answer.is(PKIBody.TYPE_GEN_REP)) {
            throw answer.unexpected();
        }
        return Stream.of(GenRepContent.getInstance(answer.body().getContent()).toInfoTypeAndValueArray())
                .filter(info -> info.getInfoType().equals(type) && info.getInfoValue() != null)
                .map(InfoTypeAndValue::getInfoValue)
                .toList();
    }

    /** The authority's current revocation list (5.3.19.6), not yet looked at. */
    byte[] currentList() throws LinkException {
        for (ASN1Encodable list : ask(new InfoTypeAndValue(CURRENT_CRL))) {
            try {
                return list.toASN1Primitive().getEncoded(ASN1Encoding.DER);
            } catch (IOException unreadable) {
                throw new LinkException(Trouble.MALFORMED, "current CRL", unreadable);
            }
        }
        throw new LinkException(Trouble.UNEXPECTED, "the authority gives no CRL");
    }

    /** Asks for the authority's certificates (5.3.19.14); only that an answer comes is of interest. */
    void probe() throws LinkException {
        ask(new InfoTypeAndValue(CA_CERTIFICATES));
    }
}
