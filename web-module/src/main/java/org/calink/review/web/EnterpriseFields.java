package org.calink.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.calink.document.Document;
import org.calink.enterprise.BasicData;
import org.calink.enterprise.Enterprise;
import org.calink.enterprise.EnterpriseAttachment;
import org.calink.enterprise.EnterpriseSection;
import org.calink.enterprise.InvoiceTitle;
import org.calink.enterprise.Region;
import org.calink.enterprise.Shareholder;
import org.calink.kernel.web.Words;

/** The fields of an enterprise's information as a reviewer reads them, by their names; numbers masked unless asked in clear. */
@Named
@RequestScoped
public class EnterpriseFields {

    @Inject
    private Words words;

    public List<EnterpriseSection> getSections() {
        return Arrays.asList(EnterpriseSection.values());
    }

    public String value(Enterprise enterprise, String field, boolean clear) {
        BasicData basic = enterprise.getBasic();
        return switch (field) {
            case "name" -> enterprise.getName();
            case "address" -> basic.getAddress();
            case "creditCode" -> enterprise.getCreditCode().text();
            case "legalName" -> basic.getLegalName();
            case "capital" -> basic.getCapital();
            case "region" -> Region.fullName(basic.getRegionCode());
            case "legalResidentId" -> clear ? basic.getLegalResidentId() : basic.getMaskedResidentId();
            case "legalMobile" -> clear ? basic.getLegalMobile() : basic.getMaskedMobile();
            case "residence" -> basic.getResidence();
            case "subjectKinds" ->
                basic.getSubjectKinds().stream().map(words::of).collect(Collectors.joining("、"));
            case "shareholders" ->
                enterprise.getShareholders().stream()
                        .map(holder -> shareholder(holder, clear))
                        .collect(Collectors.joining("\n"));
            default -> title(enterprise.getInvoiceTitle(), field, clear);
        };
    }

    private static String title(InvoiceTitle title, String field, boolean clear) {
        return switch (field) {
            case "invoiceName" -> title.getName();
            case "taxpayerNumber" -> title.getTaxpayerNumber();
            case "invoiceAddress" -> title.getAddress();
            case "invoicePhone" -> title.getPhone();
            case "bank" -> title.getBank();
            case "bankAccount" -> clear ? title.getBankAccount() : title.getMaskedBankAccount();
            case "receiptEmail" -> title.getReceiptEmail();
            default -> null;
        };
    }

    private String shareholder(Shareholder holder, boolean clear) {
        return holder.getName() + "　" + words.of(holder.getKind()) + "　"
                + (clear ? holder.getIdentifier() : holder.getMaskedIdentifier()) + "　" + holder.getShare() + "%";
    }

    public boolean isAttachment(String field) {
        return Arrays.stream(EnterpriseAttachment.values())
                .anyMatch(kind -> kind.field().equals(field));
    }

    /** What is attached for a field, or null. */
    public Document document(Enterprise enterprise, String field) {
        return enterprise.attachment(EnterpriseAttachment.of(field));
    }
}
