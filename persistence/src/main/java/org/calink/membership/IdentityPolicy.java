package org.calink.membership;

import java.text.Normalizer;
import org.calink.enterprise.Enterprise;
import org.calink.kernel.CreditCode;
import org.calink.kernel.InputReason;
import org.calink.kernel.Problems;
import org.calink.kernel.Refused;

/**
 * Who may ask for which identity: the form is filled; one administrator an enterprise; whoever joins names the enterprise as it
 * is on record.
 */
public final class IdentityPolicy {

    private IdentityPolicy() {}

    /** The credit code of a request for an identity in an enterprise, null for an individual; refuses a form that is not right. */
    public static CreditCode checkForm(IdentityRequest request) {
        Problems problems = new Problems().when(request.identity() == null, "identity", InputReason.REQUIRED);
        CreditCode code = null;
        if (request.identity() == null || request.identity().isInEnterprise()) {
            problems.required(request.enterpriseName(), "enterpriseName")
                    .atMost(100, request.enterpriseName(), "enterpriseName")
                    .required(request.creditCode(), "creditCode");
            code = problems.parse(request.creditCode(), "creditCode", CreditCode::of);
            boolean doubtful = code != null && !code.checks() && !request.codeConfirmed();
            problems.when(doubtful, "creditCode", MembershipReason.CODE_DOUBTFUL);
        }
        problems.refuseIfAny();
        return code;
    }

    /**
     * Whether the request fits what is on record.
     *
     * @param known the enterprise of that code, or null
     * @param hasAdministrator whether it has one in force
     */
    public static void check(IdentityRequest request, Enterprise known, boolean hasAdministrator) {
        boolean administrator = request.identity() == IdentityKind.ADMINISTRATOR;
        if (administrator && hasAdministrator) {
            throw new Refused(MembershipReason.ADMINISTRATOR_EXISTS);
        }
        if (!administrator && known == null) {
            throw Refused.field("creditCode", MembershipReason.ENTERPRISE_UNKNOWN);
        }
        if (known != null && !comparable(known.getName()).equals(comparable(request.enterpriseName()))) {
            throw Refused.field("enterpriseName", MembershipReason.NAME_DIFFERS);
        }
    }

    /** Blanks and full-width brackets are not held against the person. */
    private static String comparable(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
