/** WeChat Pay by its official SDK. */
package org.calink.payment.adapter;
