package org.calink.connector.cmp;

import java.util.Optional;
import org.bouncycastle.asn1.cmp.ErrorMsgContent;
import org.bouncycastle.asn1.cmp.InfoTypeAndValue;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIHeader;
import org.bouncycastle.cert.cmp.ProtectedPKIMessage;
import org.calink.connector.authority.Refusal;
import org.calink.connector.link.LinkException;
import org.calink.connector.link.Trouble;

/** An answer that has passed every check of its header and protection. */
record Incoming(PKIHeader header, PKIBody body) {

    /** Lets an answer in: protection and sender first, then everything else in its header. */
    static Incoming accepted(ProtectedPKIMessage answer, Protection protection, HeaderCheck check, PKIHeader request)
            throws LinkException {
        Incoming incoming = new Incoming(answer.getHeader(), answer.getBody());
        return incoming.read(received -> {
            protection.verify(answer);
            check.accept(received.header(), request);
            return received;
        });
    }

    /** Understands an answer; what cannot be understood is malformed, whatever the parser makes of it. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Incoming incoming) throws LinkException;
    }

    <T> T read(Reader<T> reader) throws LinkException {
        try {
            return reader.read(this);
        } catch (RuntimeException unreadable) {
            throw new LinkException(Trouble.MALFORMED, String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    boolean is(int type) {
        return body.getType() == type;
    }

    byte[] nonce() {
        return header.getSenderNonce() == null ? null : header.getSenderNonce().getOctets();
    }

    /** The authority's no, when the whole answer is one. */
    Optional<Refusal> refusal() {
        return is(PKIBody.TYPE_ERROR)
                ? Optional.of(Statuses.refusal(
                        ErrorMsgContent.getInstance(body.getContent()).getPKIStatusInfo()))
                : Optional.empty();
    }

    Optional<InfoTypeAndValue> info(String oid) {
        InfoTypeAndValue[] carried = header.getGeneralInfo();
        if (carried != null) {
            for (InfoTypeAndValue info : carried) {
                if (info.getInfoType().getId().equals(oid)) {
                    return Optional.of(info);
                }
            }
        }
        return Optional.empty();
    }

    LinkException unexpected() {
        return new LinkException(Trouble.UNEXPECTED, "body type " + body.getType());
    }
}
