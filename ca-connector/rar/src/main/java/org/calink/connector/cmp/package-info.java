/** Certificate Management Protocol (RFC 9810) over HTTP (RFC 9811): the port's one implementation so far. */
package org.calink.connector.cmp;
