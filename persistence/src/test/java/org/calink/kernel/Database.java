package org.calink.kernel;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/**
 * An in-memory database of its own with every migration, and JPA over the whole mapped domain: for tests of mappings,
 * queries, seed data and constraints.
 */
public final class Database implements AutoCloseable {

    private final EntityManagerFactory factory;

    private Database(EntityManagerFactory factory) {
        this.factory = factory;
    }

    public static Database fresh() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(source).load().migrate();
        MappedDomain unit = new MappedDomain(source, PersistenceUnitTransactionType.RESOURCE_LOCAL);
        Map<String, Object> properties = Map.of(
                "eclipselink.weaving", "false",
                "eclipselink.target-database", "org.eclipse.persistence.platform.database.H2Platform",
                "eclipselink.logging.level", "WARNING",
                "eclipselink.cache.shared.default", "false");
        return new Database(new PersistenceProvider().createContainerEntityManagerFactory(unit, properties));
    }

    /** Runs in one transaction; a refusal or fault rolls back and comes out as it is. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        EntityManager em = factory.createEntityManager();
        try {
            em.getTransaction().begin();
            T result = work.apply(em);
            em.getTransaction().commit();
            return result;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
        }
    }

    public void doInTransaction(Consumer<EntityManager> work) {
        inTransaction(em -> {
            work.accept(em);
            return null;
        });
    }

    @Override
    public void close() {
        factory.close();
    }
}
