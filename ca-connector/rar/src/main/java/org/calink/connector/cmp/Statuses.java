package org.calink.connector.cmp;

import java.util.EnumSet;
import java.util.Set;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIFreeText;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.calink.connector.FailInfo;
import org.calink.connector.authority.Refusal;

/** Reads and writes PKIStatusInfo (RFC 9810 5.2.3). */
final class Statuses {

    static final int ACCEPTED = PKIStatus.GRANTED;
    static final int WITH_MODS = PKIStatus.GRANTED_WITH_MODS;
    static final int REJECTION = PKIStatus.REJECTION;
    static final int WAITING = PKIStatus.WAITING;

    private Statuses() {}

    static int code(PKIStatusInfo status) {
        return status.getStatus().intValueExact();
    }

    static Refusal refusal(PKIStatusInfo status) {
        return new Refusal(failInfo(status.getFailInfo()), text(status.getStatusString()));
    }

    /** Our own no. */
    static PKIStatusInfo rejection(String why) {
        return new PKIStatusInfo(
                PKIStatus.rejection, new PKIFreeText(why), new PKIFailureInfo(PKIFailureInfo.incorrectData));
    }

    private static Set<FailInfo> failInfo(ASN1BitString bits) {
        Set<FailInfo> reasons = EnumSet.noneOf(FailInfo.class);
        if (bits != null) {
            byte[] octets = bits.getBytes();
            for (FailInfo reason : FailInfo.values()) {
                int at = reason.ordinal();
                if (at / 8 < octets.length && (octets[at / 8] & 0x80 >> at % 8) != 0) {
                    reasons.add(reason);
                }
            }
        }
        return reasons;
    }

    private static String text(PKIFreeText text) {
        StringBuilder all = new StringBuilder();
        for (int at = 0; text != null && at < text.size(); at++) {
            all.append(at == 0 ? "" : "; ").append(text.getStringAtUTF8(at).getString());
        }
        return all.length() > 500 ? all.substring(0, 500) : all.toString();
    }
}
