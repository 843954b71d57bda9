package org.calink.document.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.calink.account.Roles;
import org.calink.account.service.Caller;
import org.calink.audit.service.AuditTrail;
import org.calink.document.Document;
import org.calink.document.DocumentKind;
import org.calink.document.DocumentReason;
import org.calink.document.FileType;
import org.calink.document.StaffViewPolicy;
import org.calink.kernel.Refused;

/** Takes files in, judged, and gives them out, to those who may see them. */
@Stateless
@PermitAll
public class DocumentStore {

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private SealedFiles files;

    @Inject
    private Caller caller;

    @Inject
    private AuditTrail audit;

    @Inject
    @Any
    private Instance<DocumentAccess> accesses;

    @Inject
    private Clock clock;

    /** Judges and keeps what the caller uploaded; refuses with a {@link DocumentReason}. */
    @RolesAllowed(Roles.USER)
    public Document store(DocumentKind kind, String fileName, InputStream content) {
        byte[] bytes = read(content);
        return keep(caller.accountId(), kind, fileName, DocumentJudge.judge(bytes), bytes);
    }

    /** Keeps a file we made or a provider gave us, for its owner; judged all the same. */
    public Document keep(DocumentKind kind, Long ownerAccountId, String fileName, byte[] content) {
        return keep(ownerAccountId, kind, fileName, DocumentJudge.judge(content), content);
    }

    /** One that the caller may view; refuses NOT_FOUND for any other. What staff view is in the audit trail. */
    public Document viewable(long id) {
        Document document = em.find(Document.class, id);
        if (document == null || !mayView(document)) {
            throw new Refused(DocumentReason.NOT_FOUND);
        }
        if (caller.isStaff()) {
            audit.record("document.viewed", "document", document.getId().toString());
        }
        return document;
    }

    /** The content of a document whose viewing the calling service allows. */
    public byte[] bytes(Document document) {
        return files.read(document.getStorageName());
    }

    private boolean mayView(Document document) {
        if (caller.isStaff()) {
            return StaffViewPolicy.allows(caller.staff().getRoles(), document.getKind());
        }
        return caller.isUser()
                && (document.isOwnedBy(caller.accountId())
                        || accesses.stream().anyMatch(access -> access.mayView(document, caller.accountId())));
    }

    private Document keep(Long owner, DocumentKind kind, String fileName, FileType type, byte[] content) {
        Document.Stored stored = files.write(content);
        transaction.registerInterposedSynchronization(new Undo(files, stored.name()));
        Document document = new Document(owner, kind, fileName, type, stored, clock.instant());
        em.persist(document);
        return document;
    }

    private static byte[] read(InputStream content) {
        try {
            return content.readNBytes(DocumentJudge.LARGEST + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException("an upload broke off", broken);
        }
    }
}
