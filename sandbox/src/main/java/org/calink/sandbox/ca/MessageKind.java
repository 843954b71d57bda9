package org.calink.sandbox.ca;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.cmp.PKIBody;

/** The short names of message bodies (RFC 9810 5.1.2), by which faults are planned and messages are logged. */
final class MessageKind {

    static final String OCSP = "ocsp";
    static final String CRL = "crl";
    static final String UNREADABLE = "unreadable";

    /** What asks for certificates. */
    static final Set<String> REQUESTS = Set.of("ir", "cr", "p10cr", "kur");

    /** What is asked for elsewhere than at the address of CMP. */
    static final Set<String> PUBLISHED = Set.of(OCSP, CRL);

    /** Everything an authority is asked, in the order in which a customer asks. */
    static final List<String> ASKED =
            List.of("ir", "cr", "p10cr", "kur", "pollReq", "certConf", "rr", "genm", "error", OCSP, CRL);

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(PKIBody.TYPE_INIT_REQ, "ir"),
            Map.entry(PKIBody.TYPE_INIT_REP, "ip"),
            Map.entry(PKIBody.TYPE_CERT_REQ, "cr"),
            Map.entry(PKIBody.TYPE_CERT_REP, "cp"),
            Map.entry(PKIBody.TYPE_P10_CERT_REQ, "p10cr"),
            Map.entry(PKIBody.TYPE_KEY_UPDATE_REQ, "kur"),
            Map.entry(PKIBody.TYPE_KEY_UPDATE_REP, "kup"),
            Map.entry(PKIBody.TYPE_REVOCATION_REQ, "rr"),
            Map.entry(PKIBody.TYPE_REVOCATION_REP, "rp"),
            Map.entry(PKIBody.TYPE_CONFIRM, "pkiConf"),
            Map.entry(PKIBody.TYPE_NESTED, "nested"),
            Map.entry(PKIBody.TYPE_GEN_MSG, "genm"),
            Map.entry(PKIBody.TYPE_GEN_REP, "genp"),
            Map.entry(PKIBody.TYPE_ERROR, "error"),
            Map.entry(PKIBody.TYPE_CERT_CONFIRM, "certConf"),
            Map.entry(PKIBody.TYPE_POLL_REQ, "pollReq"),
            Map.entry(PKIBody.TYPE_POLL_REP, "pollRep"));

    private MessageKind() {}

    static String of(int bodyType) {
        return NAMES.getOrDefault(bodyType, "body" + bodyType);
    }
}
