package org.calink.enterprise.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.calink.enterprise.Enterprise;
import org.calink.enterprise.EnterpriseSection;
import org.calink.enterprise.EnterpriseState;
import org.calink.enterprise.Remark;
import org.calink.enterprise.SectionState;
import org.calink.enterprise.SubmissionPolicy;
import org.calink.enterprise.service.EnterpriseInformation;
import org.calink.kernel.China;
import org.calink.kernel.web.HomeTask;
import org.calink.kernel.web.RefusalMessages;
import org.calink.kernel.web.TaskState;
import org.calink.kernel.web.TimelineStep;
import org.calink.kernel.web.Words;

/** 企业信息: its state, the steps with theirs, the reviewer's remarks, what happened; and the last check before it is submitted. */
@Named
@RequestScoped
public class EnterprisePage {

    @Inject
    private EnterpriseInformation enterprises;

    @Inject
    private OpenedEnterprise opened;

    @Inject
    private RefusalMessages refusals;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    /** Null for who administers none. */
    public Enterprise getRecord() {
        return opened.getRecord();
    }

    public boolean isEditable() {
        return getRecord() != null && getRecord().getState().isEditable();
    }

    public boolean isReturned() {
        return getRecord() != null && getRecord().getState() == EnterpriseState.RETURNED;
    }

    /** The steps with their states, the last check at the end. */
    public List<HomeTask> getTasks() {
        List<HomeTask> tasks = new ArrayList<>();
        LocalDate today = China.today(clock);
        for (EnterpriseSection section : EnterpriseSection.values()) {
            TaskState state = progress(getRecord().sectionState(section, today));
            tasks.add(new HomeTask(
                    section.ordinal(), "enterprise", "EnterpriseSection." + section, state, path(section), null));
        }
        boolean complete = isComplete();
        tasks.add(new HomeTask(
                9,
                "enterprise",
                "submit",
                complete ? TaskState.NOT_STARTED : TaskState.NOT_YET,
                "/enterprise/check",
                complete ? null : "submit.first"));
        return tasks;
    }

    private static TaskState progress(SectionState state) {
        return switch (state) {
            case NOT_STARTED -> TaskState.NOT_STARTED;
            case IN_PROGRESS -> TaskState.IN_PROGRESS;
            case REMARKED -> TaskState.RETURNED;
            case COMPLETED -> TaskState.DONE;
        };
    }

    /** Whether every step is right and it can be submitted. */
    public boolean isComplete() {
        return getRecord() != null
                && SubmissionPolicy.check(getRecord(), China.today(clock)).isEmpty();
    }

    /** Page of a step. */
    static String path(EnterpriseSection section) {
        return switch (section) {
            case BASIC -> "/enterprise/basic";
            case INVOICE -> "/enterprise/invoice";
            case SHAREHOLDERS -> "/enterprise/shareholders";
        };
    }

    /** Link from a remark to its field. */
    public String link(Remark remark) {
        return EnterpriseSection.of(remark.getField())
                .map(section -> path(section) + "#form:f-" + remark.getField())
                .orElse("/enterprise/basic");
    }

    /** 最后确认 【确定】 */
    public String submit() {
        if (!refusals.attempt(() -> enterprises.submit(opened.getId()))) {
            return null;
        }
        return "/enterprise/submitted?faces-redirect=true";
    }

    public List<TimelineStep> getTimeline() {
        return getRecord().getHistory().stream()
                .map(entry -> EnterpriseSteps.of(entry, words))
                .toList();
    }
}
