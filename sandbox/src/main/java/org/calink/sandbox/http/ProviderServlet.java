package org.calink.sandbox.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The thin skin between the servlet container and a {@link Provider}. */
public final class ProviderServlet extends HttpServlet {

    private final transient Provider provider;

    public ProviderServlet(Provider provider) {
        this.provider = provider;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            send(provider.answer(call(request)), response);
        } catch (DroppedAnswer dropped) {
            drop(response);
        }
    }

    private static Call call(HttpServletRequest request) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name, request.getHeader(name));
        }
        byte[] body = request.getInputStream().readAllBytes();
        return new Call(request.getMethod(), request.getRequestURI(), request.getQueryString(), headers, body);
    }

    private static void send(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        if (answer.status() != 204) {
            response.setContentLength(answer.body().length);
            response.getOutputStream().write(answer.body());
        }
    }

    /** Promises more than it sends and closes: the caller sees the connection break and cannot know what happened. */
    private static void drop(HttpServletResponse response) throws IOException {
        response.setHeader("Connection", "close");
        response.setContentLength(1_000);
        response.getOutputStream().write(' ');
        response.flushBuffer();
    }
}
