package org.calink.account.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.calink.account.SmsAllowance;
import org.calink.kernel.web.RefusalMessages;

/** What the pages have in common on which a number proves itself by a code: check code, 【获取验证码】, new password. */
public abstract class CodePage {

    @Inject
    private CheckSum sum;

    @Inject
    private RefusalMessages refusals;

    @Inject
    private HttpServletRequest request;

    private String mobile;
    private String answer;
    private String code;
    private String password;
    private String passwordAgain;
    private boolean sent;

    abstract void send(String mobile, String address);

    /** 【获取验证码】. */
    public void sendCode() {
        sent = refusals.attempt(() -> {
            sum.check(answer);
            send(mobile, request.getRemoteAddr());
        });
        answer = null;
        if (sent) {
            refusals.note("account", "code.sent");
        }
    }

    /** 看不清，换一个. */
    public void renew() {
        sum.renew();
        answer = null;
    }

    /** 用文字显示. */
    public void toWords() {
        sum.toWords();
    }

    /** Seconds until the next code can be asked for; 0 where none was sent just now. */
    public long getPause() {
        return sent ? SmsAllowance.PAUSE.toSeconds() : 0;
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(String mobile) {
        this.mobile = mobile;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getPasswordAgain() {
        return passwordAgain;
    }

    public void setPasswordAgain(String passwordAgain) {
        this.passwordAgain = passwordAgain;
    }
}
