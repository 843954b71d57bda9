package org.calink.order;

import org.calink.kernel.MobileNumber;
import org.calink.kernel.Problems;
import org.calink.kernel.TypedText;

/** What is typed for an address that a parcel goes to. */
public record AddressForm(
        String recipient, String mobile, String province, String city, String district, String street) {

    public AddressForm {
        recipient = TypedText.line(recipient);
        mobile = TypedText.line(mobile);
        province = TypedText.line(province);
        city = TypedText.line(city);
        district = TypedText.line(district);
        street = TypedText.line(street);
    }

    /**
     * Refuses everything that is wrong with it at once.
     *
     * @return the mobile number that was typed
     */
    MobileNumber checked() {
        Problems problems = new Problems()
                .required(recipient, "recipient")
                .atMost(40, recipient, "recipient")
                .required(mobile, "mobile")
                .required(province, "province")
                .atMost(40, province, "province")
                .required(city, "city")
                .atMost(40, city, "city")
                .atMost(40, district, "district")
                .required(street, "street")
                .atMost(120, street, "street");
        MobileNumber number = problems.parse(mobile, "mobile", MobileNumber::of);
        problems.refuseIfAny();
        return number;
    }
}
