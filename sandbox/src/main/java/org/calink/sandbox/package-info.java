/** The outside world for people who have no contracts yet; opened by {@link org.calink.sandbox.Opening}. */
package org.calink.sandbox;
