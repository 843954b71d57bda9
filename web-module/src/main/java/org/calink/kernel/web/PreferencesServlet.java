package org.calink.kernel.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Sets a reading preference and goes back to the page it was chosen on; works without script and without a session. */
@WebServlet("/preferences")
public class PreferencesServlet extends HttpServlet {

    private static final int YEAR = 365 * 24 * 60 * 60;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        choose(request.getParameter("language"), Set.of("zh", "en"), Preferences.LANGUAGE, response);
        choose(request.getParameter("size"), Set.of("standard", "large"), Preferences.SIZE, response);
        response.sendRedirect(LocalAddress.orElse(request.getParameter("back"), request.getContextPath() + "/"));
    }

    private static void choose(String value, Set<String> choices, String name, HttpServletResponse response) {
        if (value != null && choices.contains(value)) {
            Cookie cookie = new Cookie(name, value);
            cookie.setPath("/");
            cookie.setMaxAge(YEAR);
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
    }
}
