/** Tokens: keys that never leave them, certificates, PINs. */
package org.calink.ukey.token;
