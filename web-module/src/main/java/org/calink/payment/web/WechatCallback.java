package org.calink.payment.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.calink.kernel.Refused;
import org.calink.payment.port.ProviderMessage;
import org.calink.payment.service.PaymentNotices;

/**
 * Where WeChat Pay tells us that a payment succeeded (支付通知). Anybody can reach it; only what is proven counts. Answers as
 * WeChat Pay's documentation asks: 200 when taken, else 4xx or 5xx, both with code and message; what is not taken comes again.
 */
@WebServlet("/callback/wechat")
public class WechatCallback extends HttpServlet {

    private static final int LARGEST = 64 * 1024;
    private static final String TAKEN = "{\"code\":\"SUCCESS\",\"message\":\"成功\"}";
    private static final String REFUSED = "{\"code\":\"FAIL\",\"message\":\"拒绝\"}";

    @Inject
    private transient PaymentNotices notices;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            answer(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, REFUSED);
            return;
        }
        try {
            notices.accept(new ProviderMessage(headers(request), new String(body, StandardCharsets.UTF_8)));
            answer(response, HttpServletResponse.SC_OK, TAKEN);
        } catch (Refused refused) {
            answer(response, HttpServletResponse.SC_BAD_REQUEST, REFUSED);
        }
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new TreeMap<>();
        Collections.list(request.getHeaderNames()).forEach(name -> headers.put(name, request.getHeader(name)));
        return headers;
    }

    private static void answer(HttpServletResponse response, int status, String body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(body);
    }
}
