package org.calink.notice.service;

/**
 * A file that goes with a mail.
 *
 * @param name file name
 * @param contentType MIME type
 * @param content its bytes
 */
public record Attachment(String name, String contentType, byte[] content) {}
