package org.calink.audit;

/** How what was tried ended. */
public enum AuditResult {
    DONE,
    REFUSED,
    FAILED
}
