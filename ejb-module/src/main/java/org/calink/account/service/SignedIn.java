package org.calink.account.service;

import java.io.Serializable;
import java.util.Set;

/**
 * Somebody who proved who they are.
 *
 * @param principal {@code account:17} or {@code staff:3}
 * @param roles groups for the container
 * @param label what the header shows: masked number, or name
 */
public record SignedIn(String principal, Set<String> roles, String label) implements Serializable {}
