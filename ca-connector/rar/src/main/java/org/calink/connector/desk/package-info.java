/** The business methods behind a connection. */
package org.calink.connector.desk;
