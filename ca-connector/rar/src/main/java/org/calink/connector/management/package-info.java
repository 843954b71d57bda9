/** The adapter in JMX. */
package org.calink.connector.management;
