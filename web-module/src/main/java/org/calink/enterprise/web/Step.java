package org.calink.enterprise.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.util.stream.Collectors;
import org.calink.document.Document;
import org.calink.enterprise.Enterprise;
import org.calink.enterprise.EnterpriseAttachment;
import org.calink.enterprise.EnterpriseSection;
import org.calink.enterprise.Remark;
import org.calink.enterprise.service.EnterpriseInformation;
import org.calink.kernel.web.RefusalMessages;
import org.calink.kernel.web.Uploads;

/**
 * What the three steps of an enterprise's information have in common: the enterprise, the count at which the page was opened, uploads,
 * remarks, and where a saved step leads.
 */
public abstract class Step {

    private static final String VIEW = "/enterprise/view?faces-redirect=true";

    @Inject
    private EnterpriseInformation enterprises;

    @Inject
    private RefusalMessages refusals;

    @Inject
    private OpenedEnterprise opened;

    private final Uploads uploads = new Uploads();
    private int revision;

    protected abstract EnterpriseSection section();

    /** Fills the form from the record. */
    protected abstract void fill(Enterprise from);

    /** Sends the form to the use case. */
    protected abstract void send(boolean finish);

    /** Opens the page; who cannot write now is sent to where it says why. */
    public String load() {
        Enterprise record = getRecord();
        if (record == null || !record.getState().isEditable()) {
            return VIEW;
        }
        revision = record.revision(section());
        fill(record);
        return null;
    }

    /** 【暂存】: keeps everything, right or wrong, and stays. */
    public String keep() {
        if (!save(false)) {
            return again();
        }
        refusals.note("enterprise", "kept");
        return EnterprisePage.path(section()) + "?faces-redirect=true";
    }

    /** 【下一步】: everything must be right. */
    public String next() {
        if (!save(true)) {
            return again();
        }
        return section().next().map(EnterprisePage::path).orElse("/enterprise/check") + "?faces-redirect=true";
    }

    private boolean save(boolean finish) {
        uploads.keep(
                refusals,
                (field, file, content) ->
                        enterprises.attach(opened.getId(), EnterpriseAttachment.of(field), file, content));
        return uploads.then(refusals, () -> send(finish));
    }

    /**
     * Where somebody else saved meanwhile, the page says so and keeps what was typed; it then counts from what is saved now, so that
     * pressing the button once more means it. Who administers the enterprise no more hears so on the page that says what they can do.
     */
    private String again() {
        Enterprise record = opened.again();
        if (record == null) {
            refusals.keep();
            return VIEW;
        }
        if (opened.isActing()) {
            revision = record.revision(section());
        }
        return null;
    }

    protected EnterpriseInformation enterprises() {
        return enterprises;
    }

    protected void take(EnterpriseAttachment kind, Part part) {
        uploads.take(kind.field(), part);
    }

    /** What is on record for an upload, or null. */
    public Document attachment(String field) {
        return getRecord() == null ? null : getRecord().attachment(EnterpriseAttachment.of(field));
    }

    /** The reviewer's remark on a field, or null; only while it stands returned. */
    public String remark(String field) {
        if (getRecord() == null) {
            return null;
        }
        String remarks = getRecord().getRemarks().stream()
                .filter(remark -> remark.getField().equals(field))
                .map(Remark::getText)
                .collect(Collectors.joining("；"));
        return remarks.isEmpty() ? null : remarks;
    }

    /** Null where the visitor does not administer it any more. */
    public Enterprise getRecord() {
        return opened.getRecord();
    }

    protected Long getOpened() {
        return opened.getId();
    }

    /** Count of the section when the page was opened; travels with the form. */
    public int getRevision() {
        return revision;
    }

    public void setRevision(int revision) {
        this.revision = revision;
    }
}
