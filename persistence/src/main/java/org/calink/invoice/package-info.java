/** Invoices (发票): issued by the tax office through its provider when the token ships, kept in our own archive. */
package org.calink.invoice;
