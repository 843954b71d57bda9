/** Whether a certificate is the one that was asked for, and what its authority publishes about it. */
package org.calink.connector.validation;
