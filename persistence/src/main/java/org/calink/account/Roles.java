package org.calink.account;

/** Roles that the services ask for. What an account may do inside an enterprise is decided by its membership, not here. */
public final class Roles {

    /** A person of the portal. */
    public static final String USER = "USER";
    /** Reviews enterprises, orders, transfers (审核). */
    public static final String REVIEWER = "REVIEWER";
    /** Makes certificates on tokens (制证). */
    public static final String CERTIFICATE_MAKER = "CERTIFICATE_MAKER";
    /** Ships and hands over (发货, 领取). */
    public static final String DISPATCHER = "DISPATCHER";
    /** Payments, refunds, invoices. */
    public static final String FINANCE = "FINANCE";
    /** Reads the audit trail and the ledger, and changes nothing (审计). */
    public static final String AUDITOR = "AUDITOR";
    /** Staff accounts, catalogue, operation. */
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    private Roles() {}
}
