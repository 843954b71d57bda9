/** A provider as plain Java, and the thin servlet in front of it. */
package org.calink.sandbox.http;
