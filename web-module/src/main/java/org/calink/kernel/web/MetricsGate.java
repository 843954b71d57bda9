package org.calink.kernel.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.calink.account.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Before {@code /metrics}, which Payara puts into whatever application stands at the root: collectors show the token of the
 * configuration ({@code Authorization: Bearer …}, RFC 6750), administrators their session. Without the property
 * {@code calink.metrics.token} no token fits. The address a request comes from proves nothing behind a proxy, so it is not asked.
 */
public class MetricsGate extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String BEARER = "Bearer ";

    @Inject
    @ConfigProperty(name = "calink.metrics.token")
    private transient Optional<String> token;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.isUserInRole(Roles.ADMINISTRATOR) || fits(request.getHeader("Authorization"))) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"metrics\"");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private boolean fits(String shown) {
        return shown != null
                && shown.startsWith(BEARER)
                && token.map(String::strip)
                        .filter(expected -> !expected.isEmpty())
                        .filter(expected -> MessageDigest.isEqual(
                                bytes(expected),
                                bytes(shown.substring(BEARER.length()).strip())))
                        .isPresent();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
