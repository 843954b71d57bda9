package org.calink.document.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.calink.document.Document;
import org.calink.document.service.DocumentStore;
import org.calink.kernel.Refused;

/**
 * {@code /document/{id}}: a stored file, to those who may view it; to others as if it were not there. The type is the one we
 * found, the browser may not guess another, and nothing in it may run.
 */
@WebServlet("/document/*")
public class DocumentServlet extends HttpServlet {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; "
            + "object-src 'self'; frame-ancestors 'self'; form-action 'none'; base-uri 'none'";

    @Inject
    private transient DocumentStore documents;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (path == null || !path.matches("/\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            send(documents.viewable(Long.parseLong(path.substring(1))), response);
        } catch (Refused refused) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void send(Document document, HttpServletResponse response) throws IOException {
        byte[] content = documents.bytes(document);
        String name = URLEncoder.encode(document.getFileName(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        response.setContentType(document.getContentType());
        response.setContentLength(content.length);
        response.setHeader("Content-Disposition", "inline; filename*=UTF-8''" + name);
        // no sandbox for a PDF: Chromium has learned to show one there, those before it and built on it have not;
        // what acts by itself in a PDF was refused when it was uploaded
        response.setHeader("Content-Security-Policy", document.isImage() ? POLICY + "; sandbox" : POLICY);
        response.setHeader("Cache-Control", "private, no-store");
        response.getOutputStream().write(content);
    }
}
