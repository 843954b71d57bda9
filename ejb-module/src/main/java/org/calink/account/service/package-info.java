/** Use cases of accounts: registration, sign-in, forgotten passwords, accounts made for others; who the caller is. */
package org.calink.account.service;
