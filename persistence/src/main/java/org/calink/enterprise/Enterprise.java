package org.calink.enterprise;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.calink.document.Document;
import org.calink.kernel.Act;
import org.calink.kernel.Aggregate;
import org.calink.kernel.CreditCode;
import org.calink.kernel.Problems;
import org.calink.kernel.Refused;
import org.calink.kernel.TypedText;

/**
 * A legal entity (企业, 单位), keyed by its unified social credit code.
 *
 * <p>It begins as a draft when its first administrator names it. The administrator writes three sections, one page each;
 * a draft keeps what was typed, and each section counts its own savings so that two tabs cannot overwrite each other.
 *
 * <p>Submitting asks {@link SubmissionPolicy}; from then on nobody writes. A reviewer approves it or returns it with
 * remarks per field, which stay beside the fields until the next decision.
 *
 * <p>While it is approved, certificates can be applied for. An approved enterprise changes only by a change order.
 * {@link EnterpriseEvent} has every move, {@link EnterpriseHistory} who made it.
 */
@Entity
@Table(name = "enterprise")
@NamedQuery(name = Enterprise.BY_CODE, query = "select e from Enterprise e where e.creditCode = :code")
public class Enterprise extends Aggregate {

    public static final String BY_CODE = "Enterprise.byCode";

    @Column(name = "credit_code", nullable = false, unique = true, updatable = false)
    private CreditCode creditCode;

    @Column(nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private EnterpriseState state = EnterpriseState.DRAFT;

    @Embedded
    private BasicData basic = BasicData.empty();

    @Column(name = "basic_revision", nullable = false)
    private int basicRevision;

    @Embedded
    private InvoiceTitle invoiceTitle = InvoiceTitle.empty();

    @Column(name = "invoice_revision", nullable = false)
    private int invoiceRevision;

    @OneToMany(mappedBy = "enterprise", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Shareholder> shareholders = new ArrayList<>();

    @Column(name = "shareholders_revision", nullable = false)
    private int shareholdersRevision;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "legal_id_emblem_id")
    private Document legalIdEmblem;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "legal_id_portrait_id")
    private Document legalIdPortrait;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "business_licence_id")
    private Document businessLicence;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "seal_form_id")
    private Document sealForm;

    @OneToMany(mappedBy = "enterprise", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Remark> remarks = new ArrayList<>();

    @OneToMany(mappedBy = "enterprise", cascade = CascadeType.PERSIST)
    @OrderBy("at, id")
    private List<EnterpriseHistory> history = new ArrayList<>();

    /** When it was last submitted; the work list is in this order. */
    @Column(name = "submitted_at")
    private Instant submittedAt;

    protected Enterprise() {}

    /** A new enterprise, named by its first administrator. */
    public Enterprise(CreditCode creditCode, String name, Instant at) {
        super(at);
        this.creditCode = creditCode;
        this.name = name;
    }

    /**
     * Keeps the first step, complete or not.
     *
     * @param revision {@link #revision} as it was when the page was opened
     */
    public void draftBasic(String newName, BasicData data, int revision) {
        requireUnchanged(EnterpriseSection.BASIC, revision);
        Problems problems = new Problems().required(newName, "name").atMost(100, newName, "name");
        BasicDataPolicy.checkDraft(data, problems);
        problems.refuseIfAny();
        this.name = TypedText.line(newName);
        this.basic = data.unmaskedFrom(getBasic());
        this.basicRevision++;
    }

    /**
     * Refuses what was written on the page of another enterprise: the identity may have been changed in another tab.
     *
     * @param opened id of the enterprise that the page shows
     */
    public void requireOpened(Long opened) {
        if (!getId().equals(opened)) {
            throw new Refused(EnterpriseReason.OTHER_IDENTITY);
        }
    }

    /** Keeps the second step, complete or not. */
    public void draftInvoiceTitle(InvoiceTitle title, int revision) {
        requireUnchanged(EnterpriseSection.INVOICE, revision);
        Problems problems = new Problems();
        InvoiceTitlePolicy.checkDraft(title, problems);
        problems.refuseIfAny();
        this.invoiceTitle = title.unmaskedFrom(getInvoiceTitle());
        this.invoiceRevision++;
    }

    /** Keeps the third step, complete or not. */
    public void draftShareholders(List<ShareholderLine> lines, int revision) {
        requireUnchanged(EnterpriseSection.SHAREHOLDERS, revision);
        Problems problems = new Problems();
        ShareholdersPolicy.checkDraft(lines, problems);
        problems.refuseIfAny();
        List<Shareholder> onRecord = List.copyOf(shareholders);
        shareholders.clear();
        lines.stream()
                .filter(line -> !line.isBlank())
                .map(line -> new Shareholder(this, shareholders.size(), line).unmaskedFrom(onRecord))
                .forEach(shareholders::add);
        this.shareholdersRevision++;
    }

    /** Attaches a file in place of an earlier one. */
    public void attach(EnterpriseAttachment kind, Document document) {
        requireEditable();
        switch (kind) {
            case LEGAL_ID_EMBLEM -> legalIdEmblem = document;
            case LEGAL_ID_PORTRAIT -> legalIdPortrait = document;
            case BUSINESS_LICENCE -> businessLicence = document;
            case SEAL_FORM -> sealForm = document;
        }
    }

    /** 提交审核 */
    public void submit(LocalDate today, Act act) {
        requireEditable();
        SubmissionPolicy.check(this, today).refuseIfAny();
        move(EnterpriseEvent.SUBMIT, act);
        submittedAt = act.at();
    }

    /** 审核通过; a doubtful credit code needs a reason in the act. */
    public void approve(Act act) {
        DoubtfulCodePolicy.check(creditCode, act).refuseIfAny();
        move(EnterpriseEvent.APPROVE, act);
        remarks.clear();
    }

    /** 审核不通过, with at least one remark; the history keeps all of them as one note. */
    public void returnWith(List<Remark> found, Act act) {
        RemarkPolicy.check(found).refuseIfAny();
        move(EnterpriseEvent.RETURN, act.because(RemarkPolicy.together(found)));
        remarks.clear();
        found.forEach(remark -> remarks.add(remark.on(this, remarks.size())));
    }

    private void move(EnterpriseEvent event, Act act) {
        EnterpriseState from = state;
        state = event.apply(from);
        history.add(new EnterpriseHistory(this, event, from, act));
    }

    private void requireEditable() {
        if (!state.isEditable()) {
            throw new Refused(EnterpriseReason.NOT_EDITABLE);
        }
    }

    private void requireUnchanged(EnterpriseSection section, int revision) {
        requireEditable();
        if (revision(section) != revision) {
            throw new Refused(EnterpriseReason.SAVED_MEANWHILE);
        }
    }

    /** How often a section was saved; a page that was opened at another count is out of date. */
    public int revision(EnterpriseSection section) {
        return switch (section) {
            case BASIC -> basicRevision;
            case INVOICE -> invoiceRevision;
            case SHAREHOLDERS -> shareholdersRevision;
        };
    }

    /** Null while nothing is attached. */
    public Document attachment(EnterpriseAttachment kind) {
        return switch (kind) {
            case LEGAL_ID_EMBLEM -> legalIdEmblem;
            case LEGAL_ID_PORTRAIT -> legalIdPortrait;
            case BUSINESS_LICENCE -> businessLicence;
            case SEAL_FORM -> sealForm;
        };
    }

    /** Whether a document is one of its attachments now. */
    public boolean holds(long documentId) {
        for (EnterpriseAttachment kind : EnterpriseAttachment.values()) {
            Document document = attachment(kind);
            if (document != null && Objects.equals(document.getId(), documentId)) {
                return true;
            }
        }
        return false;
    }

    /** How far a step is. */
    public SectionState sectionState(EnterpriseSection section, LocalDate today) {
        if (state == EnterpriseState.RETURNED
                && remarks.stream().anyMatch(remark -> section.fields().contains(remark.getField()))) {
            return SectionState.REMARKED;
        }
        if (SubmissionPolicy.check(this, section, today).isEmpty()) {
            return SectionState.COMPLETED;
        }
        boolean started = revision(section) > 0
                || List.of(EnterpriseAttachment.values()).stream()
                        .anyMatch(kind -> kind.section() == section && attachment(kind) != null);
        return started ? SectionState.IN_PROGRESS : SectionState.NOT_STARTED;
    }

    /** Whether certificates can be applied for. */
    public boolean isApproved() {
        return state == EnterpriseState.APPROVED;
    }

    public CreditCode getCreditCode() {
        return creditCode;
    }

    public String getName() {
        return name;
    }

    public EnterpriseState getState() {
        return state;
    }

    public BasicData getBasic() {
        return basic == null ? BasicData.empty() : basic;
    }

    public InvoiceTitle getInvoiceTitle() {
        return invoiceTitle == null ? InvoiceTitle.empty() : invoiceTitle;
    }

    public List<Shareholder> getShareholders() {
        return Collections.unmodifiableList(shareholders);
    }

    public List<Remark> getRemarks() {
        return Collections.unmodifiableList(remarks);
    }

    public List<EnterpriseHistory> getHistory() {
        return Collections.unmodifiableList(history);
    }

    public Instant getSubmittedAt() {
        return submittedAt;
    }

    /** City of registration, such as {@code 210100} for Shenyang; null while none was chosen. */
    public String getCityCode() {
        String region = getBasic().getRegionCode();
        return region == null ? null : region.substring(0, 4) + "00";
    }
}
