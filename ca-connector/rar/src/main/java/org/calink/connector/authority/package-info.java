/** The port to a certificate authority, with no protocol in it. */
package org.calink.connector.authority;
