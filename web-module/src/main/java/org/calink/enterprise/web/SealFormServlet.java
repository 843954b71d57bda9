package org.calink.enterprise.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.calink.enterprise.service.EnterpriseInformation;
import org.calink.kernel.Refused;
import org.calink.kernel.web.Words;

/** The 【电子签章印模采集表】 of the caller's enterprise, to be saved and printed; 403 for who administers none. */
@WebServlet("/enterprise/seal-form")
public class SealFormServlet extends HttpServlet {

    @Inject
    private EnterpriseInformation enterprises;

    @Inject
    private Words words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] pdf;
        try {
            pdf = enterprises.sealForm();
        } catch (Refused notAdministrator) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String name = URLEncoder.encode(words.of("enterprise", "sealForm") + ".pdf", StandardCharsets.UTF_8);
        response.setContentType("application/pdf");
        response.setContentLength(pdf.length);
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(pdf);
    }
}
