/** The properties of a pool and the sentence when one of them is wrong. */
package org.calink.connector.configuration;
