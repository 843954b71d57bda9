package org.calink.connector.ra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.InvalidPropertyException;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ResourceAdapterInternalException;
import jakarta.resource.spi.security.PasswordCredential;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.security.auth.Subject;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.calink.connector.configuration.Property;
import org.calink.connector.testca.Keys;
import org.calink.connector.testca.Naming;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pool's factory as the Jakarta Connectors specification wants it: what it makes, matches, calls invalid, and recovers by. */
class FactoryContractTest {

    private static final int WHOLE_SCAN = XAResource.TMSTARTRSCAN | XAResource.TMENDRSCAN;

    private final CaResourceAdapter adapter = new CaResourceAdapter();
    private Bench bench;
    private CaManagedConnectionFactory factory;

    @BeforeEach
    void open() throws Exception {
        bench = new Bench(Keys.P256);
        factory = poolOf(bench);
    }

    @AfterEach
    void close() {
        adapter.stop();
        bench.close();
    }

    @Test
    void aUsableConnectionOfThisPoolMatches() throws Exception {
        ManagedConnection destroyed = made();
        destroyed.destroy();
        ManagedConnection usable = made();
        assertSame(usable, match("of another adapter", destroyed, usable));
    }

    @Test
    void aDestroyedConnectionDoesNotMatchAndIsInvalid() throws Exception {
        ManagedConnection usable = made();
        ManagedConnection destroyed = made();
        destroyed.destroy();
        assertNull(match(destroyed));
        assertEquals(Set.of(destroyed), factory.getInvalidConnections(candidates("not ours", usable, destroyed)));
    }

    /** The administrator changed the pool: what was opened with the old values is not handed out again. */
    @Test
    void aConnectionOfAReplacedConfigurationDoesNotMatchAndIsInvalid() throws Exception {
        ManagedConnection old = made();
        factory.setPauseSeconds("99");
        ManagedConnection young = made();
        assertSame(young, match(old, young));
        assertNull(match(old));
        assertEquals(Set.of(old), factory.getInvalidConnections(candidates(old, young)));
    }

    @Test
    void aConnectionOfAnotherPoolDoesNotMatchAndIsNotInvalid() throws Exception {
        try (Bench other = new Bench(Keys.P256)) {
            CaManagedConnectionFactory otherPool = poolOf(other);
            otherPool.setVendor("BJCA");
            ManagedConnection stranger = otherPool.createManagedConnection(null, null);
            assertNull(match(stranger));
            assertEquals(Set.of(), factory.getInvalidConnections(candidates(stranger)));
        }
    }

    @Test
    void nothingMatchesAmongNothing() throws Exception {
        assertNull(match());
        assertEquals(Set.of(), factory.getInvalidConnections(candidates()));
    }

    @Test
    void everyConnectionIsANewOneOfTheSameResource() throws Exception {
        ManagedConnection first = made();
        ManagedConnection second = made();
        assertNotSame(first, second);
        assertTrue(first.getXAResource().isSameRM(second.getXAResource()));
    }

    /** Payara recovers with neither subject nor request, or with credentials of which it knows nothing. */
    @Test
    void recoveryCommitsOverAFreshConnectionWithoutCredentials() throws Exception {
        Bench.Tx prepared = prepared("line-1");
        XAResource fresh = factory.createManagedConnection(null, null).getXAResource();
        assertEquals(List.of(prepared.xid()), List.of(fresh.recover(WHOLE_SCAN)));
        fresh.commit(prepared.xid(), false);
        bench.settle();
        assertEquals(1, bench.ca.books().confirmed());
    }

    @Test
    void recoveryRollsBackOverAFreshConnectionWithEmptyCredentials() throws Exception {
        Bench.Tx prepared = prepared("line-1");
        Subject subject = new Subject();
        PasswordCredential empty = new PasswordCredential("", new char[0]);
        empty.setManagedConnectionFactory(factory);
        subject.getPrivateCredentials().add(empty);
        XAResource fresh = factory.createManagedConnection(subject, null).getXAResource();
        for (Xid found : fresh.recover(WHOLE_SCAN)) {
            fresh.rollback(found);
        }
        bench.settle();
        assertEquals(0, bench.ca.books().valid());
        assertTrue(Bench.Tx.recovered(bench.vendor).isEmpty());
        assertEquals(List.of(), bench.open());
    }

    @Test
    void aFactoryWithoutItsAdapterOrWithBadValuesMakesNothing() throws Exception {
        assertThrows(ResourceAdapterInternalException.class, () -> new CaManagedConnectionFactory()
                .createManagedConnection(null, null));
        factory.setServerUrl("nowhere");
        String said = assertThrows(InvalidPropertyException.class, this::made).getMessage();
        assertTrue(said.contains("serverUrl"), said);
    }

    private Bench.Tx prepared(String reference) throws Exception {
        Bench.Tx tx = bench.begin();
        bench.reserve(tx, reference);
        assertEquals(XAResource.XA_OK, tx.prepare());
        return tx;
    }

    private ManagedConnection made() throws ResourceException {
        return factory.createManagedConnection(null, null);
    }

    private ManagedConnection match(Object... candidates) throws ResourceException {
        return factory.matchManagedConnections(candidates(candidates), null, null);
    }

    private static Set<Object> candidates(Object... inThisOrder) {
        return new LinkedHashSet<>(Arrays.asList(inThisOrder));
    }

    /** A pool with the bench's properties, given as a server gives them, on the bench's journal. */
    private CaManagedConnectionFactory poolOf(Bench node) throws ReflectiveOperationException, ResourceException {
        CaManagedConnectionFactory pool = new CaManagedConnectionFactory();
        for (Property property : Property.values()) {
            String key = property.key();
            CaManagedConnectionFactory.class
                    .getMethod("set" + Character.toUpperCase(key.charAt(0)) + key.substring(1), String.class)
                    .invoke(pool, node.vendor.settings().text(property));
        }
        pool.setJournalDataSource(Naming.bind(node.database));
        pool.setResourceAdapter(adapter);
        return pool;
    }
}
