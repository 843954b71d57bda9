/** Requesting, filing and archiving invoices; the buyer's list of them. */
package org.calink.invoice.service;
