/** Pages where an order is paid, and where the provider tells us so. */
package org.calink.payment.web;
