/** What associations need of the platforms. */
package org.calink.platform.port;
