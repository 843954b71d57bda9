package org.calink.review.service;

import java.util.List;
import org.calink.review.ReviewSubject;

/**
 * One duty's part of the staff work list. Implemented as an {@code @ApplicationScoped} CDI bean by every capability that has
 * work for people; the list asks it inside its own transaction and only for callers who have the role.
 *
 * <p>Words: {@code worklist.duty.<duty>} in the bundle {@code org.calink.i18n.review}.
 */
public interface WorkListSource {

    /** Short name for the URL and the bundle, such as {@code enterprise}. */
    String duty();

    /** Who does this work, one of {@link org.calink.account.Roles}. */
    String role();

    /** What its rows are, for the claims shown beside them. */
    ReviewSubject subject();

    /** The page where a row is worked on, opened with {@code ?id=}, such as {@code /staff/review/enterprise}. */
    String page();

    /** Place among the duties; smaller first. */
    int order();

    /** How many wait, counted up to so many. */
    int count(int most);

    /**
     * The rows after the cursor, oldest first, by (since, id).
     *
     * @param search part of a name or beginning of a number, or null
     */
    List<WorkItem> rows(String search, WorkCursor after, int size);
}
