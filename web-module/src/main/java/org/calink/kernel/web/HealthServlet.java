package org.calink.kernel.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * The endpoints of MicroProfile Health 4: {@code /health}, {@code /health/started}, {@code /health/ready},
 * {@code /health/live}; 200 when every check is up, 503 otherwise.
 *
 * <p>Payara 6 leaves out the checks of an EAR (it asks web applications only, source: {@code HealthCheckService}) and
 * would answer UP without having asked anything; it lets a servlet of the application at {@code /health} stand.
 */
@WebServlet({"/health", "/health/*"})
public class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Map<String, Annotation> KINDS = Map.of(
            "/started", Startup.Literal.INSTANCE,
            "/ready", Readiness.Literal.INSTANCE,
            "/live", Liveness.Literal.INSTANCE);

    @Inject
    @Any
    private transient Instance<HealthCheck> checks;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        Annotation kind = path == null ? Any.Literal.INSTANCE : KINDS.get(path);
        if (kind == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        List<HealthCheckResponse> answers =
                checks.select(kind).stream().map(HealthCheck::call).toList();
        boolean up = answers.stream().allMatch(HealthServlet::isUp);
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().print(json(up, answers));
    }

    private static boolean isUp(HealthCheckResponse answer) {
        return answer.getStatus() == HealthCheckResponse.Status.UP;
    }

    private static JsonObject json(boolean up, List<HealthCheckResponse> answers) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (HealthCheckResponse answer : answers) {
            JsonObjectBuilder row = Json.createObjectBuilder()
                    .add("name", answer.getName())
                    .add("status", answer.getStatus().name());
            answer.getData().ifPresent(data -> {
                JsonObjectBuilder values = Json.createObjectBuilder();
                data.forEach((name, value) -> values.add(name, String.valueOf(value)));
                row.add("data", values);
            });
            rows.add(row);
        }
        return Json.createObjectBuilder()
                .add("status", up ? "UP" : "DOWN")
                .add("checks", rows)
                .build();
    }
}
