package org.calink.enterprise;

import java.util.List;
import java.util.stream.Collectors;
import org.calink.kernel.InputReason;
import org.calink.kernel.Problems;

/** What a return must say: at least one remark, each on a field that the form has, short enough to be read. */
public final class RemarkPolicy {

    private static final int LONGEST = 200;
    private static final int LONGEST_TOGETHER = 2000;

    private RemarkPolicy() {}

    public static Problems check(List<Remark> remarks) {
        Problems problems = new Problems().when(remarks.isEmpty(), null, EnterpriseReason.REMARK_REQUIRED);
        for (Remark remark : remarks) {
            String field = remark.getField();
            problems.when(
                            !Remark.WHOLE.equals(field)
                                    && EnterpriseSection.of(field).isEmpty(),
                            null,
                            EnterpriseReason.REMARK_FIELD_UNKNOWN,
                            field)
                    .required(remark.getText(), field)
                    .atMost(LONGEST, remark.getText(), field);
        }
        return problems.when(
                problems.isEmpty() && together(remarks).length() > LONGEST_TOGETHER,
                null,
                InputReason.TOO_LONG,
                LONGEST_TOGETHER);
    }

    /** All remarks as one note of the history. */
    public static String together(List<Remark> remarks) {
        return remarks.stream().map(Remark::getText).collect(Collectors.joining("；"));
    }
}
