package org.calink.sandbox.ca;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The skin of one authority on a server. Answers that come late or never hold no thread of the server, so that one slow
 * vendor does not slow the others.
 */
final class CaServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final System.Logger LOG = System.getLogger(CaServlet.class.getName());

    /** How long a silent connection is kept open. */
    private static final Duration SILENCE = Duration.ofMinutes(10);

    private final transient CaRouter router;
    private final transient ScheduledExecutorService later;

    CaServlet(CertificateAuthority authority, ScheduledExecutorService later) {
        this.router = new CaRouter(authority);
        this.later = later;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readAllBytes();
        String above = request.getContextPath() + request.getServletPath();
        String path = request.getRequestURI().substring(above.length());
        Reply reply = router.answer(request.getMethod(), path, request.getContentType(), body);
        boolean silent = reply.fate() == Reply.Fate.SILENCE;
        if (!silent && reply.after().isZero()) {
            send(reply, response);
            return;
        }
        AsyncContext held = request.startAsync();
        held.setTimeout(0);
        Duration wait = silent ? SILENCE : reply.after();
        later.schedule(() -> finish(held, reply), wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void finish(AsyncContext held, Reply reply) {
        try {
            send(reply, (HttpServletResponse) held.getResponse());
        } catch (IOException | IllegalStateException e) {
            LOG.log(Level.DEBUG, "Nobody waits for the late answer any more", e);
        } finally {
            held.complete();
        }
    }

    private static void send(Reply reply, HttpServletResponse response) throws IOException {
        if (reply.fate() == Reply.Fate.DROPPED) {
            promiseMore(response);
            return;
        }
        response.setStatus(reply.status());
        response.setContentType(reply.type());
        response.setContentLength(reply.body().length);
        response.getOutputStream().write(reply.body());
    }

    /** Promises more than it sends and closes: the caller sees the connection break and cannot know what happened. */
    private static void promiseMore(HttpServletResponse response) throws IOException {
        response.setHeader("Connection", "close");
        response.setContentType(Reply.CMP);
        response.setContentLength(1000);
        response.getOutputStream().write(0x30);
        response.flushBuffer();
    }
}
