package org.calink.delivery.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.calink.delivery.service.CourierNews;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * SF's push of routes: unsigned, so the address carries a secret, and what it says only makes us ask.
 */
@WebServlet("/callback/sf/*")
public class SfCallback extends HttpServlet {

    @Inject
    private transient CourierNews news;

    @Inject
    @ConfigProperty(name = "calink.sf.push-token")
    private transient String token;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String given =
                request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        if (!MessageDigest.isEqual(bytes(token), bytes(given))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try (JsonReader reader = Json.createReader(request.getReader())) {
            List<String> waybills = reader.readObject().getJsonObject("Body").getJsonArray("WaybillRoute").stream()
                    .map(JsonValue::asJsonObject)
                    .map(route -> route.getString("mailno"))
                    .distinct()
                    .toList();
            news.about(waybills);
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter().write("{\"return_code\":\"0000\",\"return_msg\":\"成功\"}");
        } catch (JsonException | ClassCastException | NullPointerException unreadable) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
