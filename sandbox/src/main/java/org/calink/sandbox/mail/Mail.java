package org.calink.sandbox.mail;

import java.time.Instant;

/**
 * A mail that has arrived.
 *
 * @param to one recipient's address; a mail to two people is two of these
 * @param attachments names of the attached files, one a line
 */
public record Mail(
        long id, String to, String from, String subject, String text, String attachments, Instant received) {}
