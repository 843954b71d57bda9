package org.calink.order;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.calink.account.Account;
import org.calink.kernel.Aggregate;
import org.calink.kernel.MobileNumber;
import org.calink.kernel.SealedMobileNumberConverter;
import org.calink.kernel.SealedTextConverter;

/** An entry of an account's address book (收件人信息); at most one is the default (默认地址). */
@Entity
@Table(name = "shipping_address")
@NamedQuery(
        name = ShippingAddress.OF_ACCOUNT,
        query = "select a from ShippingAddress a where a.account.id = :account order by a.id")
public class ShippingAddress extends Aggregate {

    public static final String OF_ACCOUNT = "ShippingAddress.ofAccount";
    public static final int MOST_PER_ACCOUNT = 20;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id")
    private Account account;

    /** The account's id while this is its default, else null; unique, so that there is one. */
    @Column(name = "default_of")
    private Long defaultOf;

    @Column(nullable = false)
    private String recipient;

    @Convert(converter = SealedMobileNumberConverter.class)
    @Column(nullable = false)
    private MobileNumber mobile;

    @Column(nullable = false)
    private String province;

    @Column(nullable = false)
    private String city;

    @Column
    private String district;

    @Convert(converter = SealedTextConverter.class)
    @Column(nullable = false)
    private String street;

    protected ShippingAddress() {}

    public ShippingAddress(Account account, AddressForm form, Instant at) {
        super(at);
        this.account = account;
        change(form);
    }

    /** Takes what was typed; refuses everything that is wrong with it at once. */
    public final void change(AddressForm form) {
        MobileNumber number = form.checked();
        recipient = form.recipient();
        mobile = number;
        province = form.province();
        city = form.city();
        district = form.district();
        street = form.street();
    }

    /** What can be changed about it. */
    public AddressForm form() {
        return new AddressForm(recipient, mobile.text(), province, city, district, street);
    }

    public void makeDefault() {
        defaultOf = account.getId();
    }

    public void makeOrdinary() {
        defaultOf = null;
    }

    public boolean isDefault() {
        return defaultOf != null;
    }

    public boolean belongsTo(long accountId) {
        return account.getId() == accountId;
    }

    public String getRecipient() {
        return recipient;
    }

    public MobileNumber getMobile() {
        return mobile;
    }

    public String getProvince() {
        return province;
    }

    public String getCity() {
        return city;
    }

    public String getDistrict() {
        return district;
    }

    public String getStreet() {
        return street;
    }
}
