package org.calink.account;

/** The texts a person agrees to when registering. */
public enum ConsentKind {
    /** 《用户注册协议》. */
    REGISTRATION("agreeRegistration"),
    /** 《用户服务协议》. */
    SERVICE("agreeService"),
    /** 《隐私政策》. */
    PRIVACY("agreePrivacy");

    private final String field;

    ConsentKind(String field) {
        this.field = field;
    }

    /** Name of the form field that is ticked. */
    public String field() {
        return field;
    }
}
