/** Bouncy Castle, SM2 and SM3 in the few forms the adapter needs. */
package org.calink.connector.crypto;
