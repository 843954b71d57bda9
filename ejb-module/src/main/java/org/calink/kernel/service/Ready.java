package org.calink.kernel.service;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * {@code /health/ready}: started, the database answers and the broker takes a session. A vendor that does not answer leaves
 * us ready: only its own certificates have to wait.
 */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {

    private static final int PATIENCE_SECONDS = 3;

    @EJB
    private Recovery recovery;

    @Resource(lookup = "jdbc/calink-direct")
    private DataSource database;

    @Resource(lookup = "jms/calink")
    private ConnectionFactory broker;

    @Override
    public HealthCheckResponse call() {
        boolean database = databaseAnswers();
        boolean broker = brokerAnswers();
        return HealthCheckResponse.named("ready")
                .withData("database", database)
                .withData("broker", broker)
                .status(recovery.isDone() && database && broker)
                .build();
    }

    private boolean databaseAnswers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException silent) {
            return false;
        }
    }

    private boolean brokerAnswers() {
        try (JMSContext context = broker.createContext()) {
            return context.getMetaData() != null;
        } catch (JMSRuntimeException silent) {
            return false;
        }
    }
}
