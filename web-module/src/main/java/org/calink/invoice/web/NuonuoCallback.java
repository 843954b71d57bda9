package org.calink.invoice.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringReader;
import org.calink.invoice.service.InvoiceJanitor;

/**
 * Nuonuo's callback that an invoice may be ready: a form post with a JSON content, unsigned. Only its order number is read,
 * as a hint to ask.
 */
@WebServlet("/callback/nuonuo")
public class NuonuoCallback extends HttpServlet {

    @Inject
    private transient InvoiceJanitor janitor;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String content = request.getParameter("content");
        try (JsonReader reader = Json.createReader(new StringReader(content == null ? "" : content))) {
            janitor.hint(reader.readObject().getString("c_orderno"));
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter().write("{\"status\":\"0000\",\"message\":\"同步成功\"}");
        } catch (JsonException | ClassCastException | NullPointerException unreadable) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
