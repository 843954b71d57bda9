package org.calink.review.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.calink.account.Roles;
import org.calink.account.service.Caller;
import org.calink.enterprise.Enterprise;
import org.calink.enterprise.EnterpriseState;
import org.calink.enterprise.web.EnterpriseSteps;
import org.calink.kernel.web.RefusalMessages;
import org.calink.kernel.web.TimelineStep;
import org.calink.kernel.web.Visitor;
import org.calink.kernel.web.Words;
import org.calink.person.Person;
import org.calink.review.ReviewClaim;
import org.calink.review.ReviewSubject;
import org.calink.review.service.ClaimBook;
import org.calink.review.service.Claims;
import org.calink.review.service.EnterpriseReview;
import org.omnifaces.util.Faces;

/** 企业信息审核: attachments beside the fields, a remark for each, 【审核通过】 and 【审核不通过】. */
@Named
@RequestScoped
public class EnterpriseReviewPage {

    private static final String HERE = "/staff/review/enterprise?faces-redirect=true&id=";
    private static final String LIST = "/staff/worklist?faces-redirect=true&duty=enterprise";

    @Inject
    private EnterpriseReview review;

    @Inject
    private Claims claims;

    @Inject
    private ClaimBook book;

    @Inject
    private Caller caller;

    @Inject
    private RefusalMessages refusals;

    @Inject
    private Words words;

    @Inject
    private Visitor visitor;

    @Inject
    private HttpServletRequest request;

    private long id;
    private Enterprise record;
    private ReviewClaim claim;
    private boolean asked;
    private Optional<Person> applicant;
    private boolean unmasked;
    private String approvalReason;
    private final RemarkForm remarks = new RemarkForm();

    /** From the URL, before the page's values are set: which fields it has depends on it. */
    @PostConstruct
    void readId() {
        String text = request.getParameter("id");
        id = text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    /** Who is no reviewer hears so, instead of seeing a fault. */
    public void load() throws IOException {
        if (!visitor.inRole(Roles.REVIEWER)) {
            Faces.responseSendError(HttpServletResponse.SC_FORBIDDEN, null);
        } else if (getRecord() == null) {
            Faces.responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
        }
    }

    public Enterprise getRecord() {
        if (record == null) {
            record = review.find(id).orElse(null);
        }
        return record;
    }

    /** Who applies; null where there is no administrator any more. */
    public Person getApplicant() {
        if (applicant == null) {
            applicant = review.applicant(id);
        }
        return applicant.orElse(null);
    }

    /** Who has it in hand, or null. */
    public ReviewClaim getClaim() {
        if (!asked) {
            asked = true;
            claim = book.of(ReviewSubject.ENTERPRISE, id).orElse(null);
        }
        return claim;
    }

    public boolean isWaiting() {
        return getRecord() != null && record.getState() == EnterpriseState.UNDER_REVIEW;
    }

    /** Whether the caller can decide now. */
    public boolean isInHand() {
        return isWaiting() && getClaim() != null && claim.isOf(caller.staffId());
    }

    /** Also where it was so when the page was sent: what was typed stays, and the service says what came between. */
    public boolean isDeciding() {
        return isInHand() || isSent();
    }

    private boolean isSent() {
        return request.getParameter("deciding") != null;
    }

    public String take() {
        return refusals.attempt(() -> claims.take(ReviewSubject.ENTERPRISE, id)) && !isSent() ? HERE + id : again();
    }

    public String putBack() {
        return refusals.attempt(() -> claims.putBack(ReviewSubject.ENTERPRISE, id)) ? LIST : null;
    }

    /** Shows the numbers in clear, once, and leaves a row in the audit trail. */
    public void unmask() {
        unmasked = refusals.attempt(() -> review.unmask(id));
    }

    public String approve() {
        return decided(() -> review.approve(id, approvalReason), "approved");
    }

    public String returnWithRemarks() {
        return decided(() -> review.returnWith(id, remarks.given()), "returned");
    }

    private String decided(Runnable decision, String note) {
        if (!refusals.attempt(decision)) {
            return again();
        }
        refusals.note("review", note, getRecord().getName());
        return LIST + "&done=true";
    }

    private String again() {
        record = null;
        asked = false;
        return null;
    }

    public List<TimelineStep> getTimeline() {
        return getRecord().getHistory().stream()
                .map(entry -> EnterpriseSteps.of(entry, words))
                .toList();
    }

    public long getId() {
        return id;
    }

    public boolean isUnmasked() {
        return unmasked;
    }

    public String getApprovalReason() {
        return approvalReason;
    }

    public void setApprovalReason(String approvalReason) {
        this.approvalReason = approvalReason;
    }

    public RemarkForm getRemarks() {
        return remarks;
    }
}
