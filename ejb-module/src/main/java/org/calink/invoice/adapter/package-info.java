/** The tax office by Nuonuo (诺诺) and its open platform. */
package org.calink.invoice.adapter;
