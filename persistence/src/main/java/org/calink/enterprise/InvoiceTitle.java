package org.calink.enterprise;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import org.calink.kernel.SealedTextConverter;
import org.calink.kernel.TypedText;

/** Who invoices are made out to (开票信息, 发票抬头). A draft keeps what was typed; {@link InvoiceTitlePolicy} judges it. */
@Embeddable
public class InvoiceTitle {

    @Column(name = "invoice_name")
    private String name;

    @Column(name = "invoice_taxpayer_number")
    private String taxpayerNumber;

    @Column(name = "invoice_address")
    private String address;

    @Column(name = "invoice_phone")
    private String phone;

    @Column(name = "invoice_bank")
    private String bank;

    @Convert(converter = SealedTextConverter.class)
    @Column(name = "invoice_bank_account")
    private String bankAccount;

    @Column(name = "receipt_email")
    private String receiptEmail;

    protected InvoiceTitle() {}

    /**
     * @param address registered address of the buyer; optional, as are phone, bank and account
     * @param receiptEmail mailbox that electronic invoices go to
     */
    public InvoiceTitle(
            String name,
            String taxpayerNumber,
            String address,
            String phone,
            String bank,
            String bankAccount,
            String receiptEmail) {
        this.name = TypedText.line(name);
        this.taxpayerNumber = TypedText.code(taxpayerNumber);
        this.address = TypedText.line(address);
        this.phone = TypedText.line(phone);
        this.bank = TypedText.line(bank);
        this.bankAccount = TypedText.code(bankAccount);
        this.receiptEmail = TypedText.line(receiptEmail);
    }

    static InvoiceTitle empty() {
        return new InvoiceTitle();
    }

    /** An account that came back masked, as the form showed it, means the account on record. */
    InvoiceTitle unmaskedFrom(InvoiceTitle onRecord) {
        if (bankAccount != null && bankAccount.equals(onRecord.getMaskedBankAccount())) {
            bankAccount = onRecord.bankAccount;
        }
        return this;
    }

    public String getName() {
        return name;
    }

    public String getTaxpayerNumber() {
        return taxpayerNumber;
    }

    public String getAddress() {
        return address;
    }

    public String getPhone() {
        return phone;
    }

    public String getBank() {
        return bank;
    }

    /** In clear; lists show {@link #getMaskedBankAccount()}. */
    public String getBankAccount() {
        return bankAccount;
    }

    /** The last four characters. */
    public String getMaskedBankAccount() {
        if (bankAccount == null || bankAccount.length() <= 4) {
            return bankAccount;
        }
        return "****" + bankAccount.substring(bankAccount.length() - 4);
    }

    public String getReceiptEmail() {
        return receiptEmail;
    }
}
