package org.calink.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.calink.account.service.SignedIn;
import org.calink.kernel.web.LocalAddress;
import org.calink.kernel.web.Visitor;

/** Lets somebody in who proved who they are: a new session id, the container told, on to where they wanted to go. */
@RequestScoped
public class Entrance {

    /** A desk left alone is signed out sooner than a home (GB/T 22239 8.1.4.1 b). */
    private static final int STAFF_IDLE_SECONDS = 15 * 60;

    @Inject
    private SecurityContext security;

    @Inject
    private Clock clock;

    /**
     * @param back where to go, if it is a page of ours
     * @param home where to go otherwise
     */
    public void enter(SignedIn bearer, String back, String home) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        freshSession(bearer, request);
        AuthenticationStatus status = security.authenticate(
                request,
                (HttpServletResponse) external.getResponse(),
                AuthenticationParameters.withParams()
                        .credential(new Pass(bearer))
                        .newAuthentication(true));
        if (status != AuthenticationStatus.SUCCESS) {
            throw new IllegalStateException("the container did not take the sign-in: " + status);
        }
        try {
            String root = request.getContextPath();
            external.redirect(LocalAddress.orElse(back, root + home));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        faces.responseComplete();
    }

    private void freshSession(SignedIn bearer, HttpServletRequest request) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        HttpSession session = request.getSession();
        session.setAttribute(Visitor.LABEL, bearer.label());
        session.setAttribute(SessionGuard.SIGNED_IN_AT, clock.millis());
        if (bearer.principal().startsWith("staff:")) {
            session.setMaxInactiveInterval(STAFF_IDLE_SECONDS);
        }
    }
}
