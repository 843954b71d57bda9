/** Accounts of the portal and of staff: registration, passwords, codes by SMS, consents, refused sign-ins. */
package org.calink.account;
