package org.calink.review.service;

import java.util.List;
import org.calink.review.ReviewSubject;

/**
 * One duty's part of the staff work list. Implemented as an {@code @ApplicationScoped} CDI bean by every capability that has
 * work for people, mostly as a {@link QueriedWork}; the list asks it inside its own transaction and only for callers who have
 * the role.
 *
 * <p>Words: {@code worklist.duty.<duty>} in the bundle {@code org.calink.i18n.review}.
 */
public interface WorkListSource {

    /**
     * Where the work is done, and by whom.
     *
     * @param duty short name for the URL and the bundle, such as {@code enterprise}
     * @param role who does it, one of {@link org.calink.account.Roles}
     * @param claimed as what its rows are claimed, or null where nobody claims them
     * @param page where a row is worked on, opened with {@code ?id=}, such as {@code /staff/review/enterprise}
     * @param place among the duties; smaller first
     */
    record Post(String duty, String role, ReviewSubject claimed, String page, int place) {}

    Post post();

    /** How many wait, counted up to so many. */
    int count(int most);

    /**
     * The rows after the cursor, oldest first, by (since, id).
     *
     * @param search part of a name or beginning of a number, or null
     */
    List<WorkItem> rows(String search, WorkCursor after, int size);
}
