package org.calink.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.calink.account.service.SignIn;
import org.calink.kernel.web.RefusalMessages;

/** Sign-in of the staff side, with login name and password. */
@Named
@RequestScoped
public class StaffLoginPage {

    @Inject
    private SignIn signIn;

    @Inject
    private Entrance entrance;

    @Inject
    private RefusalMessages refusals;

    private String login;
    private String password;
    private String back;

    public void enter() {
        refusals.attempt(() -> entrance.enter(signIn.staff(login, password), back, "/staff/home"));
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
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
