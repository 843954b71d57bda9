package org.calink.delivery;

/** How far the courier has been asked for one delivery. */
public enum BookingState {
    /** Fetched at the desk. */
    NOT_NEEDED,
    /** To be asked, or asked and not answered definitely. */
    PENDING,
    /** The courier has given a waybill number. */
    BOOKED,
    /** The courier said no; a person sees to it. */
    REFUSED
}
