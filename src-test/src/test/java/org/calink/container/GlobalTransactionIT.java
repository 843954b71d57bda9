package org.calink.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.json.JsonObject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.calink.catalogue.CaVendor;
import org.calink.certificate.service.Authorities;
import org.calink.certificate.service.NoConnection;
import org.calink.connector.CaConnection;
import org.calink.connector.CaConnectionFactory;
import org.calink.connector.CertificateApplication;
import org.calink.connector.QueryResult;
import org.calink.connector.ReserveResult;
import org.calink.support.Patience;
import org.calink.support.RunningSystem;
import org.calink.support.Sandbox;
import org.calink.support.TokenRequest;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Protects the one promise of the building: database, broker and certificate authority in one global transaction, all of
 * it or nothing, also when the authority has signed already.
 */
@ExtendWith(ArquillianExtension.class)
class GlobalTransactionIT {

    private static final String QUEUE = "calink.probe";

    /** Connections in a pool of server-config/31-connector.xml. */
    private static final int POOL = 16;

    @Resource(lookup = "jdbc/calink")
    private DataSource database;

    @Resource(lookup = "jdbc/calink-direct")
    private DataSource direct;

    @Resource(lookup = "jms/calink")
    private ConnectionFactory broker;

    @Resource(lookup = "eis/ca/CFCA")
    private CaConnectionFactory cfca;

    @Inject
    private Authorities authorities;

    @Inject
    private UserTransaction transaction;

    @Deployment
    static WebArchive application() {
        return Archives.application(
                        CertificateRequests.class,
                        TokenRequest.class,
                        Patience.class,
                        Sandbox.class,
                        RunningSystem.class)
                .addAsLibraries(Archives.library("bcprov"), Archives.library("bcpkix"), Archives.library("bcutil"));
    }

    @BeforeEach
    void aTableToWriteInto() throws SQLException {
        try (Connection connection = direct.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS probe (mark VARCHAR(100) PRIMARY KEY)");
        }
    }

    @Test
    void commitKeepsRowMessageAndCertificate() throws Exception {
        CertificateApplication application = CertificateRequests.enterprise();
        transaction.begin();
        String serial = doAllThree(application);
        transaction.commit();

        assertTrue(rowExists(application.reference()));
        assertEquals(application.reference(), message());
        assertEquals("VALID", settledState(application, serial, QueryResult.Outcome.DONE));
    }

    @Test
    void rollbackAfterTheAuthorityHasSignedLeavesNothingBehind() throws Exception {
        CertificateApplication application = CertificateRequests.enterprise();
        transaction.begin();
        String serial = doAllThree(application);
        transaction.rollback();

        assertFalse(rowExists(application.reference()));
        assertEquals(null, message());
        assertEquals("REVOKED", settledState(application, serial, QueryResult.Outcome.CANCELLED));
    }

    /** Whoever asks for a certificate then has to know that nothing was sent: an exhausted pool is told as such. */
    @Test
    void anExhaustedPoolIsToldAsWhatItIs() throws Exception {
        List<CaConnection> taken = new ArrayList<>();
        try {
            for (int connection = 0; connection < POOL; connection++) {
                taken.add(authorities.connect(CaVendor.AXCA));
            }
            assertThrows(NoConnection.class, () -> authorities.connect(CaVendor.AXCA));
        } finally {
            taken.forEach(CaConnection::close);
        }
        authorities.connect(CaVendor.AXCA).close();
    }

    private String doAllThree(CertificateApplication application) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO probe (mark) VALUES (?)")) {
            insert.setString(1, application.reference());
            insert.executeUpdate();
        }
        try (JMSContext context = broker.createContext()) {
            context.createProducer().send(context.createQueue(QUEUE), application.reference());
        }
        try (CaConnection connection = cfca.getConnection()) {
            ReserveResult result = connection.reserve(application);
            assertInstanceOf(ReserveResult.Granted.class, result, result.summary());
            return ((ReserveResult.Granted) result).signing().serial();
        }
    }

    private boolean rowExists(String mark) throws SQLException {
        try (Connection connection = direct.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT 1 FROM probe WHERE mark = ?")) {
            query.setString(1, mark);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private String message() throws Exception {
        transaction.begin();
        try (JMSContext context = broker.createContext()) {
            return context.createConsumer(context.createQueue(QUEUE)).receiveBody(String.class, 1500);
        } finally {
            transaction.commit();
        }
    }

    /** What the authority's own books say once the adapter's settlement has ended. */
    private String settledState(CertificateApplication application, String serial, QueryResult.Outcome outcome) {
        Patience.until("the end of " + application.reference(), Duration.ofSeconds(60), () -> {
            try (CaConnection connection = cfca.getConnection()) {
                List<QueryResult.Attempt> attempts =
                        connection.query(application.reference()).attempts();
                return attempts.size() == 1 && attempts.get(0).outcome() == outcome;
            }
        });
        JsonObject ledger =
                RunningSystem.standing().sandbox().read("/ca/cfca/ledger").asJsonObject();
        return ledger.getJsonArray("certificates").getValuesAs(JsonObject.class).stream()
                .filter(row -> row.getString("serial").equalsIgnoreCase(serial))
                .map(row -> row.getString("state"))
                .findFirst()
                .orElseThrow();
    }
}
