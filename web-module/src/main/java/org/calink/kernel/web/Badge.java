package org.calink.kernel.web;

/**
 * What stands beside the visitor's name, such as the identity acted in; produced by its owner as a {@code @Dependent}
 * producer method, null where there is none.
 *
 * @param text as the visitor reads it
 */
public record Badge(String text) {}
