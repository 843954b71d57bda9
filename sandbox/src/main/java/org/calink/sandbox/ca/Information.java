package org.calink.sandbox.ca;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cmp.CMPCertificate;
import org.bouncycastle.asn1.cmp.CMPObjectIdentifiers;
import org.bouncycastle.asn1.cmp.GenMsgContent;
import org.bouncycastle.asn1.cmp.GenRepContent;
import org.bouncycastle.asn1.cmp.InfoTypeAndValue;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;

/** genm: CA certificates (id-it 17), the current revocation list (6), and the vendor's own query where it has one. */
final class Information {

    /** The vendor's query by transactionID or key, as CFCA's 7101 and 7102 answer it on its own interface. */
    static final ASN1ObjectIdentifier VENDOR_QUERY = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1.1");

    private final CaParts parts;
    private final Map<KeyFamily, RevocationList> lists;
    private final VendorQuery query;

    Information(CaParts parts, Map<KeyFamily, RevocationList> lists) {
        this.parts = parts;
        this.lists = lists;
        this.query = new VendorQuery(parts.issued());
    }

    CmpAnswer tell(Exchange exchange) throws CmpRefusal {
        GenMsgContent request =
                GenMsgContent.getInstance(exchange.message().getBody().getContent());
        List<InfoTypeAndValue> answers = new ArrayList<>();
        for (InfoTypeAndValue question : request.toInfoTypeAndValueArray()) {
            answers.add(tell(exchange, question));
        }
        return CmpAnswer.of(PKIBody.TYPE_GEN_REP, new GenRepContent(answers.toArray(InfoTypeAndValue[]::new)));
    }

    private InfoTypeAndValue tell(Exchange exchange, InfoTypeAndValue question) throws CmpRefusal {
        ASN1ObjectIdentifier type = question.getInfoType();
        if (CMPObjectIdentifiers.id_it_caCerts.equals(type)) {
            return new InfoTypeAndValue(type, certificates());
        }
        if (CMPObjectIdentifiers.it_currentCRL.equals(type)) {
            RevocationList list = lists.get(exchange.requester().family());
            return new InfoTypeAndValue(type, list.current().toASN1Structure());
        }
        if (VENDOR_QUERY.equals(type)
                && parts.manner().answersQuery()
                && exchange.requester().trusted()) {
            return new InfoTypeAndValue(type, query.answer(question.getInfoValue()));
        }
        throw new CmpRefusal(PKIFailureInfo.badRequest, "This authority does not answer " + type);
    }

    private DERSequence certificates() {
        ASN1EncodableVector certificates = new ASN1EncodableVector();
        parts.keys().chains().forEach(holder -> certificates.add(new CMPCertificate(holder.toASN1Structure())));
        return new DERSequence(certificates);
    }
}
