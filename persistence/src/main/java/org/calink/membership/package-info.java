/** Identities (身份): what an account is, inside an enterprise or alone, and who may become what. */
package org.calink.membership;
