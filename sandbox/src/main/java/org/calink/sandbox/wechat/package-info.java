/** WeChat Pay APIv3 (微信支付): Native pay, refunds, notifications, and the payer's cashier. */
package org.calink.sandbox.wechat;
