package org.calink.enterprise;

import java.util.List;
import java.util.Optional;

/** The three steps of an enterprise's information, in their order, each with the fields that a reviewer can remark on. */
public enum EnterpriseSection {
    /** 单位基本信息 */
    BASIC(
            "name",
            "address",
            "creditCode",
            "legalName",
            "capital",
            "region",
            "legalResidentId",
            "legalMobile",
            "residence",
            "subjectKinds",
            "legalIdEmblem",
            "legalIdPortrait",
            "businessLicence"),
    /** 开票信息 */
    INVOICE("invoiceName", "taxpayerNumber", "invoiceAddress", "invoicePhone", "bank", "bankAccount", "receiptEmail"),
    /** 股东信息, with the seal's impression */
    SHAREHOLDERS("shareholders", "sealForm");

    private final List<String> fields;

    EnterpriseSection(String... fields) {
        this.fields = List.of(fields);
    }

    public List<String> fields() {
        return fields;
    }

    /** The step on which a field stands. */
    public static Optional<EnterpriseSection> of(String field) {
        for (EnterpriseSection section : values()) {
            if (section.fields.contains(field)) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }

    /** The step after this one. */
    public Optional<EnterpriseSection> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }
}
