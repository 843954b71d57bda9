/** The application platforms that accept certificates. */
package org.calink.sandbox.platform;
