package org.calink.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.Set;
import org.calink.account.ConsentKind;
import org.calink.account.service.Registration;
import org.calink.account.service.RegistrationForm;
import org.calink.kernel.web.RefusalMessages;

/** 账号注册 (guide chapter 1): number, check code, code by SMS, password, consents. */
@Named
@RequestScoped
public class RegisterPage extends CodePage {

    @Inject
    private Registration registration;

    @Inject
    private RefusalMessages refusals;

    private boolean agreeRegistration;
    private boolean agreeService;
    private boolean agreePrivacy;

    @Override
    void send(String mobile, String address) {
        registration.sendCode(mobile, address);
    }

    /** 【注册】. */
    public String register() {
        RegistrationForm form =
                new RegistrationForm(getMobile(), getCode(), getPassword(), getPasswordAgain(), consents());
        if (!refusals.attempt(() -> registration.register(form))) {
            return null;
        }
        refusals.note("account", "register.done");
        return "/account/login?faces-redirect=true";
    }

    private Set<ConsentKind> consents() {
        Set<ConsentKind> consents = EnumSet.noneOf(ConsentKind.class);
        if (agreeRegistration) {
            consents.add(ConsentKind.REGISTRATION);
        }
        if (agreeService) {
            consents.add(ConsentKind.SERVICE);
        }
        if (agreePrivacy) {
            consents.add(ConsentKind.PRIVACY);
        }
        return consents;
    }

    public boolean isAgreeRegistration() {
        return agreeRegistration;
    }

    public void setAgreeRegistration(boolean agreeRegistration) {
        this.agreeRegistration = agreeRegistration;
    }

    public boolean isAgreeService() {
        return agreeService;
    }

    public void setAgreeService(boolean agreeService) {
        this.agreeService = agreeService;
    }

    public boolean isAgreePrivacy() {
        return agreePrivacy;
    }

    public void setAgreePrivacy(boolean agreePrivacy) {
        this.agreePrivacy = agreePrivacy;
    }
}
