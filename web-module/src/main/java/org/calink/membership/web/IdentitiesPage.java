package org.calink.membership.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.calink.kernel.Refused;
import org.calink.kernel.web.RefusalMessages;
import org.calink.membership.Membership;
import org.calink.membership.MembershipReason;
import org.calink.membership.service.Identities;
import org.omnifaces.cdi.Param;

/** 关联公司及身份选择: the identities of one role, 【新增】, 【确认选择身份】. */
@Named
@RequestScoped
public class IdentitiesPage {

    @Inject
    private Identities identities;

    @Inject
    private CurrentIdentity current;

    @Inject
    private RefusalMessages refusals;

    @Inject
    private HttpServletRequest request;

    @Inject
    @Param
    private Long withdraw;

    private Role role;
    private Long chosen;
    private List<Membership> mine;

    /** From the URL, before the page's values are set: what can be chosen depends on it. */
    @PostConstruct
    void readRole() {
        role = Role.of(request.getParameter("role"));
    }

    public void load() {
        mine = identities.mine();
        Membership acting = current.getMembership();
        if (acting != null) {
            chosen = acting.getId();
        } else {
            chosen = getActive().stream().map(Membership::getId).findFirst().orElse(null);
        }
    }

    /** Those that can be chosen. */
    public List<Membership> getActive() {
        return ofRole().filter(Membership::isActive).toList();
    }

    /** Those that wait, and the last answers. */
    public List<Membership> getOthers() {
        return ofRole().filter(membership -> !membership.isActive()).toList();
    }

    private Stream<Membership> ofRole() {
        if (mine == null) {
            mine = identities.mine();
        }
        return mine.stream().filter(membership -> membership.getIdentity().isInEnterprise() == role.isInEnterprise());
    }

    public String choose() {
        boolean done = refusals.attempt(() -> {
            if (chosen == null) {
                throw Refused.field("identity", MembershipReason.NONE_CHOSEN);
            }
            identities.choose(chosen);
        });
        if (!done) {
            return null;
        }
        refusals.note("membership", "chosen");
        return role == Role.ENTERPRISE ? "/enterprise/view?faces-redirect=true" : "/account/home?faces-redirect=true";
    }

    /** 【撤回申请】: the button says of which, since rows may have moved since the page was drawn. */
    public String withdraw() {
        if (withdraw == null || !refusals.attempt(() -> identities.withdraw(withdraw))) {
            return null;
        }
        refusals.note("membership", "withdrawn");
        return "/membership/identities?faces-redirect=true&role=" + role.getKey();
    }

    public String getRoleKey() {
        return role.getKey();
    }

    public Long getChosen() {
        return chosen;
    }

    public void setChosen(Long chosen) {
        this.chosen = chosen;
    }
}
