package org.calink.document.service;

import org.calink.document.Document;

/**
 * A further right to view a document, given by the capability that knows why: implemented as a CDI bean there. Owner and
 * staff need none: what staff may view says {@link org.calink.document.StaffViewPolicy}.
 */
public interface DocumentAccess {

    boolean mayView(Document document, long accountId);
}
