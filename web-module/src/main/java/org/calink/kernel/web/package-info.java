/**
 * The web shell: template, menus, words, refusals beside their fields, the composite components' Java side, headers and
 * error pages. Pages of capabilities stand on it; it knows none of them.
 */
package org.calink.kernel.web;
