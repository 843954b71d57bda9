package org.calink.review;

/** What can lie on a reviewer's desk. */
public enum ReviewSubject {
    /** Information of an enterprise. */
    ENTERPRISE,
    /** A paid order. */
    ORDER,
    /** A line of an order whose certificate is to be made. */
    ORDER_LINE
}
