package org.calink.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.calink.account.service.SignedIn;
import org.calink.kernel.web.LocalAddress;
import org.calink.kernel.web.Visitor;

/** Lets somebody in who proved who they are: a new session id, which the {@link Door} knows from then on, on to where they wanted to go. */
@RequestScoped
public class Entrance {

    /** A desk left alone is signed out sooner than a home (GB/T 22239 8.1.4.1 b). */
    private static final int STAFF_IDLE_SECONDS = 15 * 60;

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
        session.setAttribute(Door.BEARER, bearer);
        session.setAttribute(Visitor.LABEL, bearer.label());
        session.setAttribute(SessionGuard.SIGNED_IN_AT, clock.millis());
        if (bearer.principal().startsWith("staff:")) {
            session.setMaxInactiveInterval(STAFF_IDLE_SECONDS);
        }
    }
}
