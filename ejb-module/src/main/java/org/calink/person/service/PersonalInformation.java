package org.calink.person.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import org.calink.account.Account;
import org.calink.account.Roles;
import org.calink.account.service.Caller;
import org.calink.audit.AuditResult;
import org.calink.audit.service.AuditTrail;
import org.calink.document.Document;
import org.calink.document.DocumentKind;
import org.calink.document.service.DocumentStore;
import org.calink.kernel.China;
import org.calink.kernel.Refused;
import org.calink.person.Person;
import org.calink.person.PersonPicture;
import org.calink.person.PersonalData;

/** Where a person completes what the portal knows about them (编辑个人信息, journey 2). */
@Stateless
@RolesAllowed(Roles.USER)
public class PersonalInformation {

    private static final System.Logger LOG = System.getLogger(PersonalInformation.class.getName());

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private DocumentStore documents;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** The caller's; an empty one, not saved, for who never wrote any. */
    public Person mine() {
        return find().orElseGet(() -> new Person(caller.account(), clock.instant()));
    }

    /** Keeps a picture at once, whatever else is right or wrong with the form; refuses in the picture's field. */
    public void attach(PersonPicture kind, String fileName, InputStream content) {
        Person person = mineLocked();
        person.attach(kind, store(kind, fileName, content));
    }

    private Document store(PersonPicture kind, String fileName, InputStream content) {
        try {
            return documents.store(documentKind(kind), fileName, content);
        } catch (Refused refused) {
            throw refused.in(kind.field());
        }
    }

    private static DocumentKind documentKind(PersonPicture kind) {
        return switch (kind) {
            case ID_EMBLEM -> DocumentKind.ID_EMBLEM;
            case ID_PORTRAIT -> DocumentKind.ID_PORTRAIT;
            case HOLDING_ID -> DocumentKind.HOLDING_ID;
        };
    }

    /** 【确认完善信息，返回主页】: refuses with everything that is wrong or missing. */
    public void complete(PersonalData data) {
        Person person = mineLocked();
        person.complete(data, China.today(clock), clock.instant());
        audit.record("PERSON_COMPLETED", "Person", person.getId().toString(), AuditResult.DONE, null);
        LOG.log(System.Logger.Level.INFO, "personal information completed by {0}", caller.name());
    }

    private Optional<Person> find() {
        return em.createNamedQuery(Person.OF_ACCOUNT, Person.class)
                .setParameter("account", caller.accountId())
                .getResultStream()
                .findFirst();
    }

    /** The account's row keeps two requests of one person in line, before there is a row to lock of their own. */
    private Person mineLocked() {
        Account account = em.find(Account.class, caller.accountId(), LockModeType.PESSIMISTIC_WRITE);
        return find().orElseGet(() -> {
            Person begun = new Person(account, clock.instant());
            em.persist(begun);
            return begun;
        });
    }
}
