package org.calink.order;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.calink.enterprise.InvoiceTitle;
import org.calink.kernel.SealedTextConverter;

/** Whether an invoice is wanted (开具/不开具), of which kind, made out to whom: a copy as it was when the order was paid. */
@Embeddable
public class InvoiceWish {

    @Column(name = "invoice_wanted")
    private Boolean wanted;

    @Enumerated(EnumType.STRING)
    @Column(name = "invoice_kind")
    private InvoiceKind kind;

    @Column(name = "invoice_title")
    private String title;

    @Column(name = "invoice_tax_number")
    private String taxNumber;

    @Column(name = "invoice_address")
    private String address;

    @Column(name = "invoice_phone")
    private String phone;

    @Column(name = "invoice_bank")
    private String bank;

    @Convert(converter = SealedTextConverter.class)
    @Column(name = "invoice_bank_account")
    private String bankAccount;

    @Column(name = "invoice_mailbox")
    private String mailbox;

    protected InvoiceWish() {}

    public static InvoiceWish none() {
        InvoiceWish wish = new InvoiceWish();
        wish.wanted = false;
        return wish;
    }

    /**
     * @param mailbox where the electronic invoice is sent (接收邮箱)
     */
    public static InvoiceWish of(InvoiceKind kind, InvoiceTitle to, String mailbox) {
        InvoiceWish wish = new InvoiceWish();
        wish.wanted = true;
        wish.kind = kind;
        wish.title = to.getName();
        wish.taxNumber = to.getTaxpayerNumber();
        wish.address = to.getAddress();
        wish.phone = to.getPhone();
        wish.bank = to.getBank();
        wish.bankAccount = to.getBankAccount();
        wish.mailbox = mailbox;
        return wish;
    }

    public boolean isWanted() {
        return Boolean.TRUE.equals(wanted);
    }

    public InvoiceKind getKind() {
        return kind;
    }

    public String getTitle() {
        return title;
    }

    public String getTaxNumber() {
        return taxNumber;
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

    public String getBankAccount() {
        return bankAccount;
    }

    public String getMailbox() {
        return mailbox;
    }
}
