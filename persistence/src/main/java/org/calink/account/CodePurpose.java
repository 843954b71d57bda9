package org.calink.account;

/** What a code sent by SMS is good for; a code for one purpose opens nothing else. */
public enum CodePurpose {
    /** 账号注册. */
    REGISTRATION,
    /** 忘记密码. */
    FORGOTTEN_PASSWORD,
    /** 账号变更, sent to the new number. */
    NEW_NUMBER
}
