package org.calink.delivery.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.calink.delivery.Delivery;
import org.calink.delivery.service.OrderOverview;
import org.calink.document.adapter.PdfForm;
import org.calink.kernel.Refused;
import org.calink.kernel.web.Words;
import org.calink.order.OrderLine;

/** 【下载领取单】: the slip the holder shows at the desk; 404 where there is nothing to fetch. */
@WebServlet("/order/slip/*")
public class SlipServlet extends HttpServlet {

    @Inject
    private transient OrderOverview overview;

    @Inject
    private transient Words words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            long order = Long.parseLong(String.valueOf(request.getPathInfo()).substring(1));
            byte[] pdf = slip(overview.toPickUp(order));
            String name = URLEncoder.encode(text("slip.title") + ".pdf", StandardCharsets.UTF_8);
            response.setContentType("application/pdf");
            response.setContentLength(pdf.length);
            response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name);
            response.setHeader("Cache-Control", "no-store");
            response.getOutputStream().write(pdf);
        } catch (Refused | NumberFormatException nothing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private byte[] slip(Delivery delivery) throws IOException {
        try (PdfForm form = PdfForm.titled(text("slip.title"))) {
            form.field(text("slip.number"), delivery.getOrder().getNumber());
            for (OrderLine line : delivery.getOrder().getLines()) {
                form.fields(
                        text("slip.holder"),
                        line.getHolderName(),
                        text("slip.vendor"),
                        line.getVendor().name());
            }
            return form.field(text("slip.code"), delivery.getPickupCode())
                    .field(text("slip.where"), text("slip.address"))
                    .paragraph(text("slip.bring"))
                    .stampBox(text("slip.sign"), 30)
                    .toBytes();
        }
    }

    private String text(String key) {
        return words.of("delivery", key);
    }
}
