package org.calink.order.web;

import java.util.stream.Stream;
import org.calink.order.AddressForm;

/** The fields of an address that a parcel goes to ({@code WEB-INF/order/address-fields.xhtml}), as they stand on a page. */
public class TypedAddress {

    private String recipient;
    private String mobile;
    private String province;
    private String city;
    private String district;
    private String street;

    /** Puts an address there to be mended. */
    public void show(AddressForm address) {
        recipient = address.recipient();
        mobile = address.mobile();
        province = address.province();
        city = address.city();
        district = address.district();
        street = address.street();
    }

    public boolean isEmpty() {
        return Stream.of(recipient, mobile, province, city, district, street)
                .allMatch(text -> text == null || text.isBlank());
    }

    public AddressForm form() {
        return new AddressForm(recipient, mobile, province, city, district, street);
    }

    public String getRecipient() {
        return recipient;
    }

    public void setRecipient(String recipient) {
        this.recipient = recipient;
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(String mobile) {
        this.mobile = mobile;
    }

    public String getProvince() {
        return province;
    }

    public void setProvince(String province) {
        this.province = province;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getDistrict() {
        return district;
    }

    public void setDistrict(String district) {
        this.district = district;
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(String street) {
        this.street = street;
    }
}
