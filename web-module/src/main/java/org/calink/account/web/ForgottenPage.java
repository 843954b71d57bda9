package org.calink.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.calink.account.service.Passwords;
import org.calink.kernel.web.RefusalMessages;

/** 忘记密码: a new one by the same SMS way. */
@Named
@RequestScoped
public class ForgottenPage extends CodePage {

    @Inject
    private Passwords passwords;

    @Inject
    private RefusalMessages refusals;

    @Override
    void send(String mobile, String address) {
        passwords.sendCode(mobile, address);
    }

    public String renewPassword() {
        if (!refusals.attempt(() -> passwords.renew(getMobile(), getCode(), getPassword(), getPasswordAgain()))) {
            return null;
        }
        refusals.note("account", "forgotten.done");
        return "/account/login?faces-redirect=true";
    }
}
