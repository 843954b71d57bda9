package org.calink.kernel.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What the web shell takes from the configuration before the first page: the content security policy names the token
 * agent's address ({@code calink.ukey.url}), and the session cookie is marked secure where the portal's public address
 * ({@code calink.public.url}) is https. SameSite is set here because the server does not read it from web.xml.
 */
public class ShellStart implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Config config = ConfigProvider.getConfig();
        String agent = config.getOptionalValue("calink.ukey.url", String.class).orElse("http://127.0.0.1:19527");
        ServletContext context = event.getServletContext();
        context.setInitParameter("primefaces.CSP_POLICY", policy(agent));
        boolean secure = config.getOptionalValue("calink.public.url", String.class)
                .filter(url -> url.startsWith("https:"))
                .isPresent();
        context.getSessionCookieConfig().setSecure(secure);
        context.getSessionCookieConfig().setAttribute("SameSite", "Lax");
    }

    /** PrimeFaces appends the nonce, so scripts come last. */
    static String policy(String agent) {
        return "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; connect-src 'self' " + agent
                + "; frame-src 'self'; frame-ancestors 'none'; object-src 'none'; base-uri 'self'; form-action 'self'; "
                + "script-src 'self'";
    }
}
