package org.calink.kernel.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** {@code /health/started}: migrations and the recovery pass are done. */
@Startup
@ApplicationScoped
public class Started implements HealthCheck {

    @EJB
    private Recovery recovery;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("started").status(recovery.isDone()).build();
    }
}
