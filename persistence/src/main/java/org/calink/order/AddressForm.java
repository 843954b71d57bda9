package org.calink.order;

/** What is typed for an entry of the address book. */
public record AddressForm(
        String recipient, String mobile, String province, String city, String district, String street) {}
