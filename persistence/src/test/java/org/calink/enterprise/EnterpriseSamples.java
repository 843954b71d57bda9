package org.calink.enterprise;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.calink.document.Document;
import org.calink.kernel.CreditCode;

/** Enterprises for tests. */
public final class EnterpriseSamples {

    private EnterpriseSamples() {}

    /** A draft that can be submitted; every section was saved once. */
    public static Enterprise complete(String creditCode) {
        Enterprise enterprise = new Enterprise(CreditCode.of(creditCode), "企业", Instant.EPOCH);
        enterprise.draftBasic(
                "企业",
                new BasicData(
                        null,
                        "王某",
                        "210102199003076616",
                        "13800138000",
                        "500万元",
                        "210102",
                        "青年大街1号",
                        EnumSet.of(SubjectKind.BIDDER, SubjectKind.TENDERER)),
                0);
        enterprise.draftInvoiceTitle(
                new InvoiceTitle("企业", "91210100123456788H", null, null, null, null, "tax@example.cn"), 0);
        enterprise.draftShareholders(
                List.of(new ShareholderLine("王某", ShareholderKind.NATURAL_PERSON, "210102199003076616", "100")), 0);
        for (EnterpriseAttachment kind : EnterpriseAttachment.values()) {
            enterprise.attach(kind, new Document() {});
        }
        return enterprise;
    }
}
