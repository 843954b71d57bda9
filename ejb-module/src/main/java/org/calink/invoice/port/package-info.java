/** What invoices need of the tax office's provider. */
package org.calink.invoice.port;
