package org.calink.membership;

/**
 * What is asked for under 【新增】, as typed.
 *
 * @param enterpriseName and credit code: only for identities in an enterprise
 */
public record IdentityRequest(IdentityKind identity, String enterpriseName, String creditCode) {}
