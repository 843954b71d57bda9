package org.calink.account;

/** The texts a person agrees to when registering. */
public enum ConsentKind {
    /** 《用户注册协议》. */
    REGISTRATION,
    /** 《用户服务协议》. */
    SERVICE,
    /** 《隐私政策》. */
    PRIVACY
}
