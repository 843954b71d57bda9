package org.calink.sandbox.sf;

import java.time.Instant;

/** A courier order and its waybill (运单). */
record Parcel(
        String orderId,
        String waybill,
        boolean cancelled,
        String receiver,
        String mobile,
        String address,
        String goods,
        Instant created) {

    /** Routes are told to those who know the last four digits of the receiver's number. */
    boolean knownBy(String checkPhone) {
        return checkPhone.isEmpty() || mobile.endsWith(checkPhone);
    }
}
