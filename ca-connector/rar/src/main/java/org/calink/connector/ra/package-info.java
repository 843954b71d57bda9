/** The Jakarta Connectors SPI: adapter, pool configuration, managed connection and XA resource. */
package org.calink.connector.ra;
