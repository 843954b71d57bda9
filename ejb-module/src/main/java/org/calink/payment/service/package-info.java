/** Paying: the short transactions, what is asked outside of them, the ledger. */
package org.calink.payment.service;
