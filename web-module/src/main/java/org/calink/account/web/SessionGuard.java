package org.calink.account.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import org.calink.account.service.SignIn;

/** Ends sessions that a new password or number made worthless, and lets a one-time password lead nowhere but to a new one. */
@WebFilter("/*")
public class SessionGuard extends HttpFilter {

    /** Session attribute: epoch milliseconds of the sign-in. */
    static final String SIGNED_IN_AT = "calink.signed-in-at";

    static final String NEW_PASSWORD = "/account/password";
    private static final Set<String> OPEN = Set.of(NEW_PASSWORD, "/logout", "/preferences");

    @Inject
    private transient SignIn signIn;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SignIn.Standing standing = standing(request);
        if (standing == SignIn.Standing.OVER) {
            request.getSession().invalidate();
            response.sendRedirect(Door.loginPage(request));
        } else if (standing == SignIn.Standing.PASSWORD_DUE && !OPEN.contains(request.getServletPath())) {
            response.sendRedirect(request.getContextPath() + NEW_PASSWORD);
        } else {
            chain.doFilter(request, response);
        }
    }

    private SignIn.Standing standing(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        boolean page = !request.getServletPath().startsWith("/jakarta.faces.resource");
        if (session == null || !page || request.getUserPrincipal() == null) {
            return SignIn.Standing.GOOD;
        }
        Long signedInAt = (Long) session.getAttribute(SIGNED_IN_AT);
        return signedInAt == null
                ? SignIn.Standing.OVER
                : signIn.standing(request.getUserPrincipal().getName(), Instant.ofEpochMilli(signedInAt));
    }
}
