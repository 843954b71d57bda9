package org.calink.membership.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.calink.enterprise.Enterprise;
import org.calink.kernel.web.Visitor;
import org.calink.membership.IdentityKind;
import org.calink.membership.Membership;
import org.calink.membership.service.ActingAs;

/** The identity the visitor acts in, asked for once a request: for menus and headings, the services decide for themselves. */
@Named("identity")
@RequestScoped
public class CurrentIdentity {

    @Inject
    private Visitor visitor;

    @Inject
    private ActingAs acting;

    @Inject
    private HttpServletRequest request;

    private Membership membership;
    private boolean asked;

    /** Null for visitors, and where none is chosen. */
    public Membership getMembership() {
        if (!asked) {
            asked = true;
            membership = visitor.isUser() && !isTrouble() ? acting.membership() : null;
        }
        return membership;
    }

    /** On an error page the caller is not known to the services any more. */
    private boolean isTrouble() {
        return request.getDispatcherType() == DispatcherType.ERROR;
    }

    public boolean isAdministrator() {
        return getMembership() != null && membership.getIdentity() == IdentityKind.ADMINISTRATOR;
    }

    /** Null where the identity is none of an enterprise. */
    public Enterprise getEnterprise() {
        return getMembership() == null ? null : membership.getEnterprise();
    }
}
