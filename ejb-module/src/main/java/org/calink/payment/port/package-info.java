/** What a company that collects money for us must be able to do. */
package org.calink.payment.port;
