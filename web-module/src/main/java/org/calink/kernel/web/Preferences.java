package org.calink.kernel.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** How the visitor wants to read: language (Simplified Chinese first, English second) and size (标准, 长辈). Kept in cookies. */
@Named
@RequestScoped
public class Preferences {

    static final String LANGUAGE = "calink-language";
    static final String SIZE = "calink-size";

    @Inject
    private HttpServletRequest request;

    public Locale getLocale() {
        return isEnglish() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    public String getLanguageTag() {
        return getLocale().toLanguageTag();
    }

    public boolean isEnglish() {
        return "en".equals(cookie(LANGUAGE));
    }

    public boolean isLarge() {
        return "large".equals(cookie(SIZE));
    }

    /** Address that switches the language and comes back here. */
    public String getOtherLanguage() {
        return change("language", isEnglish() ? "zh" : "en");
    }

    /** Address that switches the size and comes back here. */
    public String getOtherSize() {
        return change("size", isLarge() ? "standard" : "large");
    }

    private String change(String what, String value) {
        String query = request.getQueryString();
        String here = request.getRequestURI() + (query == null ? "" : "?" + query);
        return request.getContextPath() + "/preferences?" + what + "=" + value + "&back="
                + URLEncoder.encode(here, StandardCharsets.UTF_8);
    }

    private String cookie(String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }
}
