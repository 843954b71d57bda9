package org.calink.kernel.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;

/** Who looks at the page, as far as the header needs to know. */
@Named
@RequestScoped
public class Visitor {

    /** Session attribute with the name shown in the header: a masked mobile number, or a member of staff's name. */
    public static final String LABEL = "calink.visitor";

    @Inject
    private HttpServletRequest request;

    public boolean isUser() {
        return is("account:");
    }

    public boolean isStaff() {
        return is("staff:");
    }

    public String getLabel() {
        return request.getSession(false) == null
                ? ""
                : (String) request.getSession(false).getAttribute(LABEL);
    }

    /** Whether this member of staff has the role; for menus, the services decide for themselves. */
    public boolean inRole(String role) {
        return request.isUserInRole(role);
    }

    private boolean is(String kind) {
        Principal principal = request.getUserPrincipal();
        return principal != null && principal.getName().startsWith(kind);
    }
}
