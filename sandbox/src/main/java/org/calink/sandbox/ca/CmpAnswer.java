package org.calink.sandbox.ca;

import java.util.List;
import org.bouncycastle.asn1.cmp.InfoTypeAndValue;
import org.bouncycastle.asn1.cmp.PKIBody;

/** The body of an answer with the general infos of its header. */
record CmpAnswer(PKIBody body, List<InfoTypeAndValue> infos) {

    static CmpAnswer of(int type, org.bouncycastle.asn1.ASN1Encodable content) {
        return new CmpAnswer(new PKIBody(type, content), List.of());
    }
}
