package org.calink.account.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

/** Whoever has to sign in again does so on their own side, and comes back to where they were. */
class DoorTest {

    @Test
    void leadsToTheSideThatIsEntered() {
        assertEquals("/ca/staff/login?back=%2Fca%2Fstaff%2Fhome", loginPage("GET", "/ca/staff/home", null));
        assertEquals("/ca/account/login?back=%2Fca%2Forder%2Flist", loginPage("GET", "/ca/order/list", null));
    }

    @Test
    void judgesADocumentByThePageWithItsLink() {
        String document = "/ca/document/7";
        String back = "?back=%2Fca%2Fdocument%2F7";
        assertEquals("/ca/staff/login" + back, loginPage("GET", document, "https://us/ca/staff/review/order?id=1"));
        assertEquals("/ca/account/login" + back, loginPage("GET", document, "https://us/ca/order/detail?id=1"));
        assertEquals("/ca/account/login" + back, loginPage("GET", document, "https://us"));
        assertEquals("/ca/account/login" + back, loginPage("GET", document, "not an address"));
        assertEquals("/ca/account/login" + back, loginPage("GET", document, "mailto:us"));
    }

    @Test
    void leadsBackToThePageThatAFormStoodOn() {
        assertEquals(
                "/ca/staff/login?back=%2Fca%2Fstaff%2Flinks%3Fa%3D1",
                loginPage("POST", "/ca/staff/links", "https://us/ca/staff/links?a=1"));
        assertEquals("/ca/account/login", loginPage("POST", "/ca/order/list", null));
    }

    private static String loginPage(String method, String path, String referer) {
        return Door.loginPage((HttpServletRequest) Proxy.newProxyInstance(
                DoorTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (request, asked, arguments) -> switch (asked.getName()) {
                    case "getMethod" -> method;
                    case "getContextPath" -> "/ca";
                    case "getRequestURI" -> path;
                    case "getHeader" -> referer;
                    case "getQueryString" -> null;
                    default -> throw new UnsupportedOperationException(asked.getName());
                }));
    }
}
