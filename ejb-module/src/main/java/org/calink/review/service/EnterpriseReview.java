package org.calink.review.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.calink.account.Roles;
import org.calink.account.service.Caller;
import org.calink.audit.AuditResult;
import org.calink.audit.service.AuditTrail;
import org.calink.enterprise.Enterprise;
import org.calink.enterprise.Remark;
import org.calink.enterprise.RemarkPolicy;
import org.calink.kernel.Act;
import org.calink.notice.SmsTemplate;
import org.calink.notice.service.Notices;
import org.calink.person.Person;
import org.calink.review.ReviewSubject;

/** Where a reviewer decides about an enterprise's information (企业信息审核); needs the claim, tells the applicant by SMS. */
@Stateless
@RolesAllowed(Roles.REVIEWER)
public class EnterpriseReview {

    private static final System.Logger LOG = System.getLogger(EnterpriseReview.class.getName());

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private ClaimBook claims;

    @Inject
    private OwnMatters own;

    @Inject
    private Notices notices;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** Empty for an id that is none. */
    public Optional<Enterprise> find(long id) {
        return Optional.ofNullable(em.find(Enterprise.class, id));
    }

    /** Who applies: the administrator's personal information, where there is an administrator. */
    public Optional<Person> applicant(long enterpriseId) {
        return own.applicant(enterpriseId);
    }

    /** Shows that the caller saw the numbers in clear; before they are shown. */
    public void unmask(long id) {
        audit.record("ENTERPRISE_UNMASKED", "Enterprise", String.valueOf(id), AuditResult.DONE, null);
    }

    /** 【审核通过】; the note is required where the credit code is doubtful. */
    public void approve(long id, String note) {
        Enterprise enterprise = inHand(id);
        enterprise.approve(Act.by(caller.name(), clock).because(note));
        decided(enterprise, "ENTERPRISE_APPROVED", note);
        tell(enterprise, SmsTemplate.ENTERPRISE_APPROVED);
    }

    /** 【审核不通过】 with remarks per field. */
    public void returnWith(long id, List<Remark> remarks) {
        Enterprise enterprise = inHand(id);
        enterprise.returnWith(remarks, Act.by(caller.name(), clock));
        decided(enterprise, "ENTERPRISE_RETURNED", RemarkPolicy.together(remarks));
        tell(enterprise, SmsTemplate.ENTERPRISE_RETURNED);
    }

    private Enterprise inHand(long id) {
        claims.requireMine(ReviewSubject.ENTERPRISE, id);
        Enterprise enterprise = em.find(Enterprise.class, id, LockModeType.PESSIMISTIC_WRITE);
        own.refuse(enterprise);
        return enterprise;
    }

    private void decided(Enterprise enterprise, String action, String note) {
        claims.done(ReviewSubject.ENTERPRISE, enterprise.getId());
        audit.record(action, "Enterprise", enterprise.getId().toString(), AuditResult.DONE, note);
        LOG.log(System.Logger.Level.INFO, "{0} {1} by {2}", action, enterprise.getCreditCode(), caller.name());
    }

    private void tell(Enterprise enterprise, SmsTemplate template) {
        own.administrator(enterprise.getId())
                .ifPresent(administrator ->
                        notices.sms(administrator.getAccount().getMobile(), template, enterprise.getName()));
    }
}
