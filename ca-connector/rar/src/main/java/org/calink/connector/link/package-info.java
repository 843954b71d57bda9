/** HTTP to an authority behind a bulkhead: time-outs, a limit in flight, a circuit breaker. */
package org.calink.connector.link;
