package org.calink.notice.service;

/** Mails we send; the words stand in {@code org.calink.notice.mail} under {@code .subject} and {@code .body}. */
public enum MailTemplate {
    /** Details: invoice number, order number. */
    INVOICE
}
