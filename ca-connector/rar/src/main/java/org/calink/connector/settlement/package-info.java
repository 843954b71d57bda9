/** What happens after a transaction: confirm, cancel, prove, poll and tell, until the authority agrees. */
package org.calink.connector.settlement;
