package org.calink.certificate.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.calink.certificate.service.CertificateMaking;
import org.calink.certificate.service.MakingList;
import org.calink.certificate.service.MakingOutcome;
import org.calink.kernel.Refused;
import org.calink.kernel.web.Words;

/**
 * What the making page's script says to us while it works with the token: {@code POST /staff/making/work/<verb>?line=ID} with
 * JSON. {@code make} {request, token} has the certificate made, {@code collect} asks again for one that was waited for,
 * {@code writing} gives what the token imports, {@code written} {token} reports that it has. Answers {@code {outcome, message}}
 * and what the verb is about. The PIN is never among what is sent.
 */
@WebServlet("/staff/making/work/*")
public class MakingServlet extends HttpServlet {

    private static final String JSON = "application/json";

    @Inject
    private transient CertificateMaking making;

    @Inject
    private transient MakingList list;

    @Inject
    private transient AttemptWords attempts;

    @Inject
    private transient Words words;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String type = request.getContentType();
        if (type == null || !type.startsWith(JSON)) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        try (JsonReader reader = Json.createReader(request.getReader())) {
            long line = Long.parseLong(String.valueOf(request.getParameter("line")));
            JsonObject answer = answer(String.valueOf(request.getPathInfo()), line, reader.readObject());
            response.setContentType(JSON + ";charset=UTF-8");
            response.getWriter().write(answer.toString());
        } catch (JsonException | IllegalArgumentException unreadable) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private JsonObject answer(String verb, long line, JsonObject said) {
        try {
            return switch (verb) {
                case "/make" ->
                    outcome(making.make(line, said.getString("request", ""), said.getString("token", "")), line);
                case "/collect" -> outcome(making.collect(line), line);
                case "/writing" -> writing(list.writing(line));
                case "/written" -> written(line, said.getString("token", ""));
                default -> throw new IllegalArgumentException("no such verb");
            };
        } catch (Refused refused) {
            return said("REFUSED", words.of(refused.problems().get(0))).build();
        }
    }

    private JsonObject outcome(MakingOutcome outcome, long line) {
        if (outcome instanceof MakingOutcome.Granted) {
            return said("GRANTED", "").build();
        }
        if (outcome instanceof MakingOutcome.Waiting waiting) {
            return said("WAITING", text("making.waiting"))
                    .add("seconds", Math.max(1, waiting.checkAfter().toSeconds()))
                    .build();
        }
        return said("NOT_MADE", ended(line)).build();
    }

    /** In the page's own words; an attempt that came to no end, because the vendor was away when it was collected, goes on. */
    private String ended(long line) {
        return list.entry(line).last().map(attempts::of).orElseGet(() -> text("js.unreachable"));
    }

    private static JsonObject writing(MakingList.Writing writing) {
        JsonObjectBuilder answer = said("WRITING", "")
                .add("token", writing.tokenSerial())
                .add("keyHash", writing.keyHash())
                .add("chain", Json.createArrayBuilder(writing.certificates()));
        if (writing.csrResponse() != null) {
            answer.add("csrResponse", writing.csrResponse());
        }
        return answer.build();
    }

    private JsonObject written(long line, String token) {
        list.written(line, token);
        return said("WRITTEN", text("making.done", token)).build();
    }

    private String text(String key, Object... details) {
        return words.of("certificate", key, details);
    }

    private static JsonObjectBuilder said(String outcome, String message) {
        return Json.createObjectBuilder().add("outcome", outcome).add("message", message);
    }
}
