package org.calink.connector.ra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import java.util.ArrayList;
import java.util.List;
import org.calink.connector.CaConnection;
import org.calink.connector.CaConnectorException;
import org.calink.connector.testca.Databases;
import org.calink.connector.testca.Keys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The managed connection as the Jakarta Connectors specification wants it: handles, cleanup, destroy, events, equality. */
class ManagedConnectionTest {

    private Bench bench;
    private CaManagedConnection managed;
    private final List<Integer> events = new ArrayList<>();

    @BeforeEach
    void open() {
        bench = new Bench(Keys.P256);
        managed = new CaManagedConnection(bench.vendor);
        managed.addConnectionEventListener(new Listener());
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void closingAHandleTellsThePoolOnceAndEndsIt() throws Exception {
        CaConnection handle = handle();
        handle.close();
        handle.close();
        assertEquals(List.of(ConnectionEvent.CONNECTION_CLOSED), events);
        assertThrows(CaConnectorException.class, handle::certificateAuthority);
    }

    @Test
    void cleanupInvalidatesEveryHandleAndTheConnectionMayBeUsedAgain() throws Exception {
        CaConnection first = handle();
        CaConnection second = handle();
        managed.cleanup();
        assertThrows(CaConnectorException.class, first::certificateAuthority);
        assertThrows(CaConnectorException.class, second::certificateAuthority);
        assertEquals("CFCA", handle().certificateAuthority().vendor());
    }

    @Test
    void aDestroyedConnectionGivesNoHandles() throws Exception {
        CaConnection handle = handle();
        managed.destroy();
        assertThrows(CaConnectorException.class, handle::certificateAuthority);
        assertThrows(ResourceException.class, () -> managed.getConnection(null, null));
    }

    @Test
    void aHandleMovesToAnotherConnection() throws Exception {
        CaConnection handle = handle();
        CaManagedConnection other = new CaManagedConnection(bench.vendor);
        other.associateConnection(handle);
        managed.cleanup();
        assertEquals("CFCA", handle.certificateAuthority().vendor());
        other.destroy();
        assertThrows(CaConnectorException.class, handle::certificateAuthority);
    }

    @Test
    void thereAreNoLocalTransactionsAndNoWorkOutsideOne() throws Exception {
        assertThrows(NotSupportedException.class, managed::getLocalTransaction);
        CaConnection handle = handle();
        String said = assertThrows(CaConnectorException.class, () -> handle.reserve(bench.application("line-1")))
                .getMessage();
        assertTrue(said.contains("JTA"), said);
    }

    @Test
    void aLostJournalIsAConnectionError() throws Exception {
        CaConnection handle = handle();
        Databases.destroy(bench.database);
        assertThrows(CaConnectorException.class, () -> handle.query("line-1"));
        assertEquals(List.of(ConnectionEvent.CONNECTION_ERROR_OCCURRED), events);
    }

    @Test
    void poolsAreEqualWhenTheirPropertiesAre() {
        CaManagedConnectionFactory first = new CaManagedConnectionFactory();
        CaManagedConnectionFactory second = new CaManagedConnectionFactory();
        first.setVendor("CFCA");
        second.setVendor("CFCA");
        assertEquals(first, second);
        assertEquals(first.hashCode(), second.hashCode());
        second.setMaxInFlight("3");
        assertNotEquals(first, second);
        CaResourceAdapter adapter = new CaResourceAdapter();
        assertEquals(adapter, adapter);
        assertNotEquals(adapter, new CaResourceAdapter());
    }

    private CaConnection handle() throws ResourceException {
        return (CaConnection) managed.getConnection(null, null);
    }

    private final class Listener implements ConnectionEventListener {

        @Override
        public void connectionClosed(ConnectionEvent event) {
            events.add(event.getId());
        }

        @Override
        public void connectionErrorOccurred(ConnectionEvent event) {
            events.add(event.getId());
        }

        @Override
        public void localTransactionStarted(ConnectionEvent event) {
            events.add(event.getId());
        }

        @Override
        public void localTransactionCommitted(ConnectionEvent event) {
            events.add(event.getId());
        }

        @Override
        public void localTransactionRolledback(ConnectionEvent event) {
            events.add(event.getId());
        }
    }
}
