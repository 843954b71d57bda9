package org.calink.document.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.calink.account.Roles;
import org.calink.account.StaffMember;
import org.calink.account.service.Caller;
import org.calink.audit.service.AuditTrail;
import org.calink.document.Document;
import org.calink.document.DocumentKind;
import org.calink.document.DocumentReason;
import org.calink.document.FileType;
import org.calink.kernel.Refused;
import org.junit.jupiter.api.Test;

/** Protects what the privacy text promises: staff view what their work is done with, and each view is in the trail. */
class StaffViewTest {

    private static final Document PORTRAIT =
            new Document(
                    7L,
                    DocumentKind.ID_PORTRAIT,
                    "portrait.png",
                    FileType.PNG,
                    new Document.Stored("name", 1, "sha"),
                    Instant.EPOCH) {
                @Override
                public Long getId() {
                    return 17L;
                }
            };

    private final List<String> trail = new ArrayList<>();

    @Test
    void aReviewersViewIsInTheTrail() {
        assertSame(PORTRAIT, documentsFor(Roles.REVIEWER).viewable(17));
        assertEquals(List.of("document.viewed document 17"), trail);
    }

    @Test
    void toOthersItIsAsIfItWereNotThere() {
        DocumentStore documents = documentsFor(Roles.CERTIFICATE_MAKER, Roles.DISPATCHER, Roles.FINANCE);
        assertEquals(
                DocumentReason.NOT_FOUND,
                assertThrows(Refused.class, () -> documents.viewable(17)).reason());
        assertEquals(List.of(), trail);
    }

    private DocumentStore documentsFor(String... roles) {
        DocumentStore documents = new DocumentStore();
        inject(documents, "em", storeOf(PORTRAIT));
        inject(documents, "caller", staff(roles));
        inject(documents, "audit", new AuditTrail() {
            @Override
            public void record(String action, String subjectKind, String subjectId) {
                trail.add(action + " " + subjectKind + " " + subjectId);
            }
        });
        return documents;
    }

    private static EntityManager storeOf(Document document) {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> document);
    }

    private static Caller staff(String... roles) {
        return new Caller() {
            @Override
            public String name() {
                return "staff:3";
            }

            @Override
            public StaffMember staff() {
                return new StaffMember("login", "赵敏", "Linjiang-2026", Set.of(roles), Instant.EPOCH);
            }
        };
    }

    private static void inject(DocumentStore documents, String name, Object value) {
        try {
            Field field = DocumentStore.class.getDeclaredField(name);
            field.setAccessible(true);
            field.set(documents, value);
        } catch (ReflectiveOperationException wrong) {
            throw new AssertionError(wrong);
        }
    }
}
