/** The audit trail: append-only rows chained by hash, written in the transaction of what they witness. */
package org.calink.audit;
