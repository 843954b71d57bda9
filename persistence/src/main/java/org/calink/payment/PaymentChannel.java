package org.calink.payment;

/** Who collects the money (支付方式). */
public enum PaymentChannel {
    /** 微信支付. */
    WECHAT
}
