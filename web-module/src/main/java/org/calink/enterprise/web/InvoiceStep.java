package org.calink.enterprise.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.calink.enterprise.Enterprise;
import org.calink.enterprise.EnterpriseSection;
import org.calink.enterprise.InvoiceTitle;

/** 开票信息. */
@Named
@RequestScoped
public class InvoiceStep extends Step {

    private String name;
    private String taxpayerNumber;
    private String address;
    private String phone;
    private String bank;
    private String bankAccount;
    private String receiptEmail;

    @Override
    protected EnterpriseSection section() {
        return EnterpriseSection.INVOICE;
    }

    /** Name and tax number are usually those of the enterprise, so a first visit offers them. */
    @Override
    protected void fill(Enterprise from) {
        InvoiceTitle title = from.getInvoiceTitle();
        boolean first = from.revision(EnterpriseSection.INVOICE) == 0;
        name = first ? from.getName() : title.getName();
        taxpayerNumber = first ? from.getCreditCode().text() : title.getTaxpayerNumber();
        address = title.getAddress();
        phone = title.getPhone();
        bank = title.getBank();
        bankAccount = title.getMaskedBankAccount();
        receiptEmail = title.getReceiptEmail();
    }

    @Override
    protected void send(boolean finish) {
        InvoiceTitle title = new InvoiceTitle(name, taxpayerNumber, address, phone, bank, bankAccount, receiptEmail);
        enterprises().saveInvoiceTitle(getOpened(), title, getRevision(), finish);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getTaxpayerNumber() {
        return taxpayerNumber;
    }

    public void setTaxpayerNumber(String taxpayerNumber) {
        this.taxpayerNumber = taxpayerNumber;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getBank() {
        return bank;
    }

    public void setBank(String bank) {
        this.bank = bank;
    }

    public String getBankAccount() {
        return bankAccount;
    }

    public void setBankAccount(String bankAccount) {
        this.bankAccount = bankAccount;
    }

    public String getReceiptEmail() {
        return receiptEmail;
    }

    public void setReceiptEmail(String receiptEmail) {
        this.receiptEmail = receiptEmail;
    }
}
