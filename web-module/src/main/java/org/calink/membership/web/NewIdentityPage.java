package org.calink.membership.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.calink.kernel.CreditCode;
import org.calink.kernel.Problems;
import org.calink.kernel.web.RefusalMessages;
import org.calink.membership.IdentityKind;
import org.calink.membership.IdentityRequest;
import org.calink.membership.Membership;
import org.calink.membership.service.Identities;

/** 【新增】 of an identity: enterprise name, credit code, identity, 【提交】. */
@Named
@RequestScoped
public class NewIdentityPage {

    @Inject
    private Identities identities;

    @Inject
    private RefusalMessages refusals;

    @Inject
    private HttpServletRequest request;

    private Role role;
    private String enterpriseName;
    private String creditCode;
    private boolean codeConfirmed;
    private IdentityKind identity;

    /** From the URL, before the page's values are set: what can be chosen depends on it. */
    @PostConstruct
    void readRole() {
        role = Role.of(request.getParameter("role"));
    }

    public String submit() {
        Membership[] made = new Membership[1];
        IdentityRequest request = new IdentityRequest(identity, enterpriseName, creditCode, codeConfirmed);
        if (!refusals.attempt(() -> made[0] = identities.request(request))) {
            return null;
        }
        refusals.note("membership", made[0].isActive() ? "requested.active" : "requested.waits");
        return "/membership/identities?faces-redirect=true&role=" + role.getKey();
    }

    /** Whether the code that was typed needs the second look. */
    public boolean isDoubtful() {
        CreditCode code = new Problems().parse(creditCode, null, CreditCode::of);
        return code != null && !code.checks();
    }

    public boolean isInEnterprise() {
        return role.isInEnterprise();
    }

    public List<IdentityKind> getChoices() {
        return role.getIdentities();
    }

    public String getRoleKey() {
        return role.getKey();
    }

    public String getEnterpriseName() {
        return enterpriseName;
    }

    public void setEnterpriseName(String enterpriseName) {
        this.enterpriseName = enterpriseName;
    }

    public String getCreditCode() {
        return creditCode;
    }

    public void setCreditCode(String creditCode) {
        this.creditCode = creditCode;
    }

    public boolean isCodeConfirmed() {
        return codeConfirmed;
    }

    public void setCodeConfirmed(boolean codeConfirmed) {
        this.codeConfirmed = codeConfirmed;
    }

    public IdentityKind getIdentity() {
        return identity;
    }

    public void setIdentity(IdentityKind identity) {
        this.identity = identity;
    }
}
