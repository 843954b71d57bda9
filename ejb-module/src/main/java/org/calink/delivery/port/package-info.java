/** What deliveries need of a courier. */
package org.calink.delivery.port;
