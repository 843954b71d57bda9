package org.calink.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.calink.account.service.Caller;
import org.calink.account.service.Passwords;
import org.calink.kernel.web.RefusalMessages;

/** 修改密码, on either side; also where a one-time password leads. The present session goes on, all others end. */
@Named
@RequestScoped
public class PasswordPage {

    @Inject
    private Passwords passwords;

    @Inject
    private Caller caller;

    @Inject
    private RefusalMessages refusals;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    private String current;
    private String password;
    private String passwordAgain;

    public String change() {
        if (!refusals.attempt(() -> passwords.change(current, password, passwordAgain))) {
            return null;
        }
        request.changeSessionId();
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .getSessionMap()
                .put(SessionGuard.SIGNED_IN_AT, clock.millis());
        refusals.note("account", "password.done");
        return (caller.isStaff() ? "/staff/home" : "/account/home") + "?faces-redirect=true";
    }

    /** Whether the visitor came with a one-time password. */
    public boolean isDue() {
        return caller.isUser() && caller.account().isPasswordOneTime();
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
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
