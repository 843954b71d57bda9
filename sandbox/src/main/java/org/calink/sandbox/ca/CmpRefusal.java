package org.calink.sandbox.ca;

import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIFreeText;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;

/** The authority says no: to a whole message, or to one of its wishes. Carries the failInfo of RFC 9810 5.2.3. */
final class CmpRefusal extends Exception {

    private static final long serialVersionUID = 1;

    private final int failInfo;

    /** @param failInfo one of the constants of {@link PKIFailureInfo} */
    CmpRefusal(int failInfo, String text) {
        super(text, null, false, false);
        this.failInfo = failInfo;
    }

    PKIStatusInfo status() {
        return new PKIStatusInfo(PKIStatus.rejection, new PKIFreeText(getMessage()), new PKIFailureInfo(failInfo));
    }
}
