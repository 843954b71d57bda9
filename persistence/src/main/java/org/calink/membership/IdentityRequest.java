package org.calink.membership;

/**
 * What is asked for under 【新增】, as typed.
 *
 * @param enterpriseName only for identities in an enterprise, like the credit code
 * @param codeConfirmed the person compared a doubtful code with the licence and means it
 */
public record IdentityRequest(IdentityKind identity, String enterpriseName, String creditCode, boolean codeConfirmed) {}
