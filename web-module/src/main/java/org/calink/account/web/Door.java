package org.calink.account.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.calink.account.service.SignedIn;

/**
 * The application's authentication mechanism (Jakarta Security): who signed in is kept in the session by the {@link
 * Entrance}, and the container is told at every request; whoever has not signed in is led to the sign-in page of the side
 * they want to enter, and back afterwards.
 *
 * <p>The session is read here rather than by {@code @AutoApplySession}: Payara 6 passes a remembered caller through an
 * object that all requests share (the additional principal of the default security context), so that of two callers at
 * the same moment one loses their roles.
 */
@ApplicationScoped
public class Door implements HttpAuthenticationMechanism {

    /** Session attribute: the {@link SignedIn} whose session it is. */
    static final String BEARER = "calink.bearer";

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(BEARER) instanceof SignedIn bearer) {
            return context.notifyContainerAboutLogin(new CallerPrincipal(bearer.principal()), bearer.roles());
        }
        return context.isProtected() ? context.redirect(loginPage(request)) : context.doNothing();
    }

    static String loginPage(HttpServletRequest request) {
        String page = request.getContextPath() + (isOfStaff(request) ? "/staff/login" : "/account/login");
        String back = comesFrom(request);
        if (back == null) {
            return page;
        }
        return page + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    /** Documents are under one path for both sides: there, the page with the link tells which it is. */
    private static boolean isOfStaff(HttpServletRequest request) {
        String staff = request.getContextPath() + "/staff";
        URI page = referer(request);
        return request.getRequestURI().startsWith(staff)
                || page != null && page.getRawPath().startsWith(staff);
    }

    /** The page asked for, or, when a form was sent, the page it stood on. */
    private static String comesFrom(HttpServletRequest request) {
        if ("GET".equals(request.getMethod())) {
            return withQuery(request.getRequestURI(), request.getQueryString());
        }
        URI page = referer(request);
        return page == null ? null : withQuery(page.getRawPath(), page.getRawQuery());
    }

    /** The page that the request was made from, or null where the browser does not name one with a path. */
    private static URI referer(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        try {
            URI page = referer == null ? null : new URI(referer);
            return page == null || page.getRawPath() == null ? null : page;
        } catch (URISyntaxException malformed) {
            return null;
        }
    }

    private static String withQuery(String path, String query) {
        return query == null ? path : path + "?" + query;
    }
}
