package org.calink.review;

/** What can lie on a reviewer's desk. */
public enum ReviewSubject {
    /** Information of an enterprise. */
    ENTERPRISE,
    /** A paid order. */
    ORDER
}
