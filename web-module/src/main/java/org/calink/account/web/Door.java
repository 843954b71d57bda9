package org.calink.account.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.AutoApplySession;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The application's authentication mechanism (Jakarta Security): the container remembers who signed in with the session;
 * whoever has not is led to the sign-in page of the side they want to enter, and back afterwards.
 */
@ApplicationScoped
@AutoApplySession
public class Door implements HttpAuthenticationMechanism {

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (context.getAuthParameters().getCredential() instanceof Pass pass) {
            return context.notifyContainerAboutLogin(
                    new CallerPrincipal(pass.bearer().principal()),
                    pass.bearer().roles());
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        return context.redirect(loginPage(request));
    }

    static String loginPage(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String page = request.getContextPath() + (path.startsWith("/staff") ? "/staff/login" : "/account/login");
        String back = comesFrom(request);
        if (back == null) {
            return page;
        }
        return page + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    /** The page asked for, or, when a form was sent, the page it stood on. */
    private static String comesFrom(HttpServletRequest request) {
        if ("GET".equals(request.getMethod())) {
            return withQuery(request.getRequestURI(), request.getQueryString());
        }
        String referer = request.getHeader("Referer");
        try {
            URI page = referer == null ? null : new URI(referer);
            return page == null || page.getRawPath() == null ? null : withQuery(page.getRawPath(), page.getRawQuery());
        } catch (URISyntaxException malformed) {
            return null;
        }
    }

    private static String withQuery(String path, String query) {
        return query == null ? path : path + "?" + query;
    }
}
