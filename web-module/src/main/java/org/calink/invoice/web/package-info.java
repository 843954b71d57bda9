/** Pages of 发票管理; the invoice provider's callback. */
package org.calink.invoice.web;
