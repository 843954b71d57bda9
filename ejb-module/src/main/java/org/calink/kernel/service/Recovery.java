package org.calink.kernel.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.calink.connector.CaConnection;
import org.calink.connector.CaConnectionFactory;

/**
 * Makes the transaction manager finish at start-up what a crash left in doubt.
 *
 * <p>Payara recovers with the first global transaction. This bean opens one, tiny, over every resource that takes part in
 * ours, so that recovery runs before the first person comes; until then {@link Started} says no.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@PermitAll
public class Recovery {

    private static final System.Logger LOG = System.getLogger(Recovery.class.getName());

    @Resource(lookup = "jdbc/calink")
    private DataSource database;

    @Resource(lookup = "jms/calink")
    private ConnectionFactory broker;

    @Resource(lookup = "eis/ca/CFCA")
    private CaConnectionFactory cfca;

    @Resource(lookup = "eis/ca/BJCA")
    private CaConnectionFactory bjca;

    @Resource(lookup = "eis/ca/AXCA")
    private CaConnectionFactory axca;

    private boolean done;

    @PostConstruct
    void touchEveryResource() {
        long start = System.nanoTime();
        try (Connection connection = database.getConnection();
                JMSContext context = broker.createContext();
                CaConnection first = cfca.getConnection();
                CaConnection second = bjca.getConnection();
                CaConnection third = axca.getConnection()) {
            done = connection.isValid(5) && context != null && first != null && second != null && third != null;
        } catch (SQLException cause) {
            throw new IllegalStateException(
                    "A resource of the global transaction is missing: " + cause.getMessage(), cause);
        }
        LOG.log(System.Logger.Level.INFO, "Recovery has run, {0} ms", (System.nanoTime() - start) / 1_000_000);
    }

    /** True once the transaction manager has looked through every resource. */
    public boolean isDone() {
        return done;
    }
}
