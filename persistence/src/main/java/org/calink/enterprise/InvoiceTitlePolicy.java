package org.calink.enterprise;

import org.calink.kernel.InputReason;
import org.calink.kernel.Problems;

/**
 * What an invoice title must hold: name, taxpayer number, mailbox. Address, phone, bank and account may be left out, as an
 * ordinary invoice does not need them.
 */
public final class InvoiceTitlePolicy {

    private static final String EMAIL = "[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+";

    private InvoiceTitlePolicy() {}

    /** Lengths that even a draft must keep. */
    public static void checkDraft(InvoiceTitle title, Problems problems) {
        problems.atMost(100, title.getName(), "invoiceName")
                .atMost(30, title.getTaxpayerNumber(), "taxpayerNumber")
                .atMost(100, title.getAddress(), "invoiceAddress")
                .atMost(30, title.getPhone(), "invoicePhone")
                .atMost(100, title.getBank(), "bank")
                .atMost(40, title.getBankAccount(), "bankAccount")
                .atMost(200, title.getReceiptEmail(), "receiptEmail");
    }

    public static void check(InvoiceTitle title, Problems problems) {
        checkDraft(title, problems);
        problems.required(title.getName(), "invoiceName")
                .required(title.getTaxpayerNumber(), "taxpayerNumber")
                .required(title.getReceiptEmail(), "receiptEmail")
                .when(
                        fails(title.getTaxpayerNumber(), "[0-9A-Z]{15,20}"),
                        "taxpayerNumber",
                        EnterpriseReason.TAXPAYER_NUMBER_FORM)
                .when(fails(title.getPhone(), "[0-9+() -]{7,20}"), "invoicePhone", EnterpriseReason.PHONE_FORM)
                .when(fails(title.getBankAccount(), "[0-9]{8,32}"), "bankAccount", EnterpriseReason.BANK_ACCOUNT_FORM)
                .when(fails(title.getReceiptEmail(), EMAIL), "receiptEmail", InputReason.E_MAIL_FORM);
    }

    private static boolean fails(String value, String form) {
        return value != null && !value.matches(form);
    }
}
