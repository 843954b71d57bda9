package org.calink.enterprise;

import org.calink.kernel.Act;
import org.calink.kernel.CreditCode;
import org.calink.kernel.Problems;

/**
 * A credit code whose check characters are wrong is not refused, because genuine early codes are among them; but who approves
 * it says why.
 */
public final class DoubtfulCodePolicy {

    private DoubtfulCodePolicy() {}

    public static Problems check(CreditCode code, Act act) {
        boolean reasoned = act.note() != null && !act.note().isBlank();
        return new Problems()
                .when(!code.checks() && !reasoned, "approvalReason", EnterpriseReason.DOUBTFUL_CODE_NEEDS_REASON);
    }
}
