/** What we need of those who carry messages. */
package org.calink.notice.port;
