package org.calink.enterprise.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.calink.account.Roles;
import org.calink.account.service.Caller;
import org.calink.audit.AuditResult;
import org.calink.audit.service.AuditTrail;
import org.calink.document.DocumentKind;
import org.calink.document.service.DocumentStore;
import org.calink.enterprise.BasicData;
import org.calink.enterprise.Enterprise;
import org.calink.enterprise.EnterpriseAttachment;
import org.calink.enterprise.EnterpriseReason;
import org.calink.enterprise.EnterpriseSection;
import org.calink.enterprise.InvoiceTitle;
import org.calink.enterprise.ShareholderLine;
import org.calink.enterprise.SubmissionPolicy;
import org.calink.enterprise.adapter.SealCollectionForm;
import org.calink.kernel.Act;
import org.calink.kernel.China;
import org.calink.kernel.Refused;
import org.calink.membership.IdentityKind;
import org.calink.membership.Membership;
import org.calink.membership.service.ActingAs;

/**
 * Where the administrator writes the enterprise's information, step by step, and submits it (编辑企业信息, journey 4). Every
 * write takes the row's lock, so that two tabs and a button pressed twice come one after the other.
 */
@Stateless
@RolesAllowed(Roles.USER)
public class EnterpriseInformation {

    private static final System.Logger LOG = System.getLogger(EnterpriseInformation.class.getName());

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private ActingAs acting;

    @Inject
    private DocumentStore documents;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** The enterprise that the caller administers; refuses everybody else. */
    public Enterprise mine() {
        return acting.require(IdentityKind.ADMINISTRATOR).getEnterprise();
    }

    /**
     * An enterprise that the caller administers, whichever identity was chosen since: a page that is open stays what it was.
     */
    public Optional<Enterprise> administered(long id) {
        return em.createNamedQuery(Membership.ADMINISTRATOR_OF, Membership.class)
                .setParameter("enterprise", id)
                .getResultStream()
                .filter(membership -> membership.isActive() && membership.isHeldBy(caller.accountId()))
                .map(Membership::getEnterprise)
                .findFirst();
    }

    /**
     * Keeps the first step.
     *
     * @param opened id of the enterprise that the page shows; refuses {@link EnterpriseReason#OTHER_IDENTITY} where the caller
     *     acts for another now
     * @param revision count of the section when the page was opened
     * @param finish 下一步: everything must be right; else 暂存, anything is kept
     */
    public void saveBasic(Long opened, String name, BasicData data, int revision, boolean finish) {
        Enterprise enterprise = mineLocked(opened);
        enterprise.draftBasic(name, data, revision);
        saved(enterprise, EnterpriseSection.BASIC, finish);
    }

    /** Keeps the second step, as {@link #saveBasic}. */
    public void saveInvoiceTitle(Long opened, InvoiceTitle title, int revision, boolean finish) {
        Enterprise enterprise = mineLocked(opened);
        enterprise.draftInvoiceTitle(title, revision);
        saved(enterprise, EnterpriseSection.INVOICE, finish);
    }

    /** Keeps the third step, as {@link #saveBasic}. */
    public void saveShareholders(Long opened, List<ShareholderLine> lines, int revision, boolean finish) {
        Enterprise enterprise = mineLocked(opened);
        enterprise.draftShareholders(lines, revision);
        saved(enterprise, EnterpriseSection.SHAREHOLDERS, finish);
    }

    private void saved(Enterprise enterprise, EnterpriseSection section, boolean finish) {
        if (finish) {
            SubmissionPolicy.check(enterprise, section, China.today(clock)).refuseIfAny();
        }
        LOG.log(
                System.Logger.Level.INFO,
                "enterprise {0}: {1} saved by {2}",
                enterprise.getCreditCode(),
                section,
                caller.name());
    }

    /** Keeps an attachment at once, whatever else is right or wrong with the page; refuses in the attachment's field. */
    public void attach(Long opened, EnterpriseAttachment kind, String fileName, InputStream content) {
        try {
            Enterprise enterprise = mineLocked(opened);
            enterprise.attach(kind, documents.store(documentKind(kind), fileName, content));
        } catch (Refused refused) {
            throw refused.in(kind.field());
        }
    }

    private static DocumentKind documentKind(EnterpriseAttachment kind) {
        return switch (kind) {
            case LEGAL_ID_EMBLEM -> DocumentKind.ID_EMBLEM;
            case LEGAL_ID_PORTRAIT -> DocumentKind.ID_PORTRAIT;
            case BUSINESS_LICENCE -> DocumentKind.LICENCE;
            case SEAL_FORM -> DocumentKind.SEAL_FORM;
        };
    }

    /** 【电子签章印模采集表】 to be printed, stamped and scanned: a PDF filled with what is saved. */
    public byte[] sealForm() {
        return SealCollectionForm.of(mine(), China.today(clock));
    }

    /** The last 【确定】: to the reviewers. */
    public void submit(Long opened) {
        Enterprise enterprise = mineLocked(opened);
        enterprise.submit(China.today(clock), Act.by(caller.name(), clock));
        audit.record("ENTERPRISE_SUBMITTED", "Enterprise", enterprise.getId().toString(), AuditResult.DONE, null);
        LOG.log(System.Logger.Level.INFO, "enterprise {0} submitted by {1}", enterprise.getCreditCode(), caller.name());
    }

    private Enterprise mineLocked(Long opened) {
        Enterprise enterprise = mine();
        enterprise.requireOpened(opened);
        em.refresh(enterprise, LockModeType.PESSIMISTIC_WRITE);
        return enterprise;
    }
}
