package org.calink.enterprise;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.calink.kernel.CreditCode;
import org.calink.kernel.InputReason;
import org.calink.kernel.Problems;
import org.calink.kernel.ResidentId;

/**
 * What the list of shareholders must be: at least one, each identified and named once, shares of more than nothing and
 * together at most the whole. Less than the whole is allowed: small holders may be left out.
 */
public final class ShareholdersPolicy {

    private static final int MOST = 50;
    private static final BigDecimal WHOLE = new BigDecimal(100);

    private ShareholdersPolicy() {}

    /** Field of one cell: {@code shareholders-0-name}. */
    public static String field(int row, String cell) {
        return "shareholders-" + row + "-" + cell;
    }

    /** Lengths that even a draft must keep. */
    public static void checkDraft(List<ShareholderLine> lines, Problems problems) {
        problems.when(lines.size() > MOST, "shareholders", EnterpriseReason.TOO_MANY_SHAREHOLDERS, MOST);
        for (int i = 0; i < lines.size(); i++) {
            problems.atMost(100, lines.get(i).name(), field(i, "name"))
                    .atMost(30, lines.get(i).identifier(), field(i, "identifier"))
                    .atMost(10, lines.get(i).share(), field(i, "share"));
        }
    }

    public static void check(List<ShareholderLine> lines, Problems problems) {
        checkDraft(lines, problems);
        problems.when(lines.isEmpty(), "shareholders", EnterpriseReason.NO_SHAREHOLDER);
        BigDecimal sum = BigDecimal.ZERO;
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            ShareholderLine line = lines.get(i);
            problems.required(line.name(), field(i, "name"));
            problems.when(line.kind() == null, field(i, "kind"), InputReason.REQUIRED);
            problems.required(line.identifier(), field(i, "identifier"));
            problems.required(line.share(), field(i, "share"));
            Object identity = identity(line, field(i, "identifier"), problems);
            problems.when(
                    identity != null && !seen.add(identity),
                    field(i, "identifier"),
                    EnterpriseReason.SHAREHOLDER_TWICE);
            sum = sum.add(share(line.share(), field(i, "share"), problems));
        }
        problems.when(
                sum.compareTo(WHOLE) > 0, "shareholders", EnterpriseReason.SHARES_EXCEED_WHOLE, sum.toPlainString());
    }

    private static Object identity(ShareholderLine line, String field, Problems problems) {
        return line.kind() == ShareholderKind.NATURAL_PERSON
                ? problems.parse(line.identifier(), field, ResidentId::of)
                : problems.parse(line.identifier(), field, CreditCode::of);
    }

    /** Nothing where it is not a share, so that one mistake is not told twice. */
    private static BigDecimal share(String typed, String field, Problems problems) {
        if (typed == null) {
            return BigDecimal.ZERO;
        }
        BigDecimal share = typed.matches("\\d{1,3}(\\.\\d{1,4})?") ? new BigDecimal(typed) : BigDecimal.ZERO;
        boolean inRange = share.signum() > 0 && share.compareTo(WHOLE) <= 0;
        problems.when(!inRange, field, EnterpriseReason.SHARE_FORM);
        return inRange ? share : BigDecimal.ZERO;
    }
}
