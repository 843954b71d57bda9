package org.calink.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.calink.account.service.SignIn;
import org.calink.kernel.web.RefusalMessages;

/** 登录: with mobile number and password. */
@Named
@RequestScoped
public class LoginPage {

    @Inject
    private SignIn signIn;

    @Inject
    private Entrance entrance;

    @Inject
    private RefusalMessages refusals;

    private String mobile;
    private String password;
    private String back;

    public void enter() {
        refusals.attempt(() -> entrance.enter(signIn.user(mobile, password), back, "/account/home"));
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(String mobile) {
        this.mobile = mobile;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getBack() {
        return back;
    }

    public void setBack(String back) {
        this.back = back;
    }
}
