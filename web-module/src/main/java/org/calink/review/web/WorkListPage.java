package org.calink.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.calink.review.service.WorkCursor;
import org.calink.review.service.WorkList;

/** 工作台: the caller's duties, and one page of what waits in the chosen one. Duty, search and cursor stand in the URL. */
@Named
@RequestScoped
public class WorkListPage {

    private static final int SIZE = 20;
    private static final String PAGE = "/staff/worklist";

    @Inject
    private WorkList list;

    private String duty;
    private String search;
    private String after;
    private boolean done;
    private List<WorkList.Duty> duties;
    private WorkList.Page page;

    public void load() {
        if (duty == null && !getDuties().isEmpty()) {
            duty = getDuties().get(0).name();
        }
        page = list.page(duty, search, WorkCursor.parse(after), SIZE);
    }

    public List<WorkList.Duty> getDuties() {
        if (duties == null) {
            duties = list.duties();
        }
        return duties;
    }

    public List<WorkList.Row> getRows() {
        return page.rows();
    }

    /** After one is done: the one that waits longest and is in nobody's hands, or null. */
    public WorkList.Row getNextItem() {
        return done
                ? page.rows().stream()
                        .filter(row -> row.claimedBy() == null)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** Where a row of this duty is worked on. */
    public String link(WorkList.Row row) {
        return getDuties().stream()
                .filter(candidate -> candidate.name().equals(duty))
                .map(candidate -> candidate.page() + "?id=" + row.item().id())
                .findFirst()
                .orElse(PAGE);
    }

    /** Link to the next page, or null at the end. */
    public String getNext() {
        return page.next() == null ? null : url() + "&after=" + page.next();
    }

    /** Link back to the oldest, or null where they are shown. */
    public String getFirst() {
        return after == null ? null : url();
    }

    private String url() {
        String url = PAGE + "?duty=" + encoded(duty);
        return search == null ? url : url + "&q=" + encoded(search);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** How many wait, "99+" where they were not counted to the end. */
    public String waiting(WorkList.Duty of) {
        return of.waiting() >= WorkList.MOST_COUNTED ? WorkList.MOST_COUNTED - 1 + "+" : String.valueOf(of.waiting());
    }

    public String getDuty() {
        return duty;
    }

    public void setDuty(String duty) {
        this.duty = duty;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    /** Whether the visitor has just done one. */
    public boolean isDone() {
        return done;
    }

    public void setDone(boolean done) {
        this.done = done;
    }
}
