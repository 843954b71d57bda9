package org.calink.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.metamodel.EntityType;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Protects that migrations and mapped classes agree, on the database that is under test: H2 or PostgreSQL. */
@ExtendWith(ArquillianExtension.class)
class SchemaIT {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private UserTransaction transaction;

    @Deployment
    static WebArchive application() {
        return Archives.application();
    }

    @Test
    void everyEntityCanBeReadFromTheMigratedTables() throws Exception {
        List<String> unreadable = new ArrayList<>();
        int read = 0;
        for (EntityType<?> entity : em.getMetamodel().getEntities()) {
            transaction.begin();
            try {
                em.createQuery("select e from " + entity.getName() + " e")
                        .setMaxResults(1)
                        .getResultList();
                read++;
            } catch (RuntimeException mismatch) {
                unreadable.add(entity.getName() + ": " + mismatch.getMessage());
            } finally {
                transaction.rollback();
            }
        }
        assertEquals(List.of(), unreadable);
        assertTrue(read > 20, "entities read: " + read);
    }
}
