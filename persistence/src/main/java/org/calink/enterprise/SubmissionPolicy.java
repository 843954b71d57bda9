package org.calink.enterprise;

import java.time.LocalDate;
import java.util.List;
import org.calink.kernel.Problems;

/** What must hold before an enterprise's information is submitted for review: every section complete, every attachment there. */
public final class SubmissionPolicy {

    private SubmissionPolicy() {}

    public static Problems check(Enterprise enterprise, LocalDate today) {
        Problems problems = new Problems();
        for (EnterpriseSection section : EnterpriseSection.values()) {
            check(enterprise, section, today).found().forEach(problems::add);
        }
        return problems;
    }

    /** What one step still lacks. */
    public static Problems check(Enterprise enterprise, EnterpriseSection section, LocalDate today) {
        Problems problems = new Problems();
        switch (section) {
            case BASIC -> BasicDataPolicy.check(enterprise.getBasic(), today, problems);
            case INVOICE -> InvoiceTitlePolicy.check(enterprise.getInvoiceTitle(), problems);
            case SHAREHOLDERS -> ShareholdersPolicy.check(lines(enterprise), problems);
        }
        for (EnterpriseAttachment kind : EnterpriseAttachment.values()) {
            problems.when(
                    kind.section() == section && enterprise.attachment(kind) == null,
                    kind.field(),
                    EnterpriseReason.ATTACHMENT_MISSING);
        }
        return problems;
    }

    private static List<ShareholderLine> lines(Enterprise enterprise) {
        return enterprise.getShareholders().stream().map(Shareholder::line).toList();
    }
}
