package org.calink.kernel.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.UUID;

/** The reference on the error page, which also stands in the log beside the cause. */
@Named
@RequestScoped
public class Trouble {

    private static final Logger LOG = System.getLogger(Trouble.class.getName());

    @Inject
    private HttpServletRequest request;

    private String reference;

    @PostConstruct
    void log() {
        reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        LOG.log(Level.ERROR, "trouble " + reference + " at " + uri, cause);
    }

    public String getReference() {
        return reference;
    }
}
