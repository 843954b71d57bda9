package org.calink.review.service;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.calink.kernel.Aggregate;
import org.calink.review.ReviewSubject;

/**
 * One duty's part of the staff work list: a query over the one kind of thing that waits there, called {@code x} in its
 * conditions, and how a row of it is shown. Extended as an {@code @ApplicationScoped} CDI bean by every capability that has
 * work for people; the list asks it inside its own transaction and only for callers who have the role.
 *
 * <p>Words: {@code worklist.duty.<duty>} in the bundle {@code org.calink.i18n.review}.
 *
 * @param <T> what waits
 */
public abstract class WorkListSource<T extends Aggregate> {

    private static final String COUNT = "select x.id from %s x where (%s)";
    private static final String ROWS =
            "select x from %s x where (%s) and (%3$s > :since or %3$s = :since and x.id > :id) "
                    + "and (%4$s) order by %3$s, x.id";

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    private final Post post;
    private final Class<T> kind;
    private final String waits;
    private final String since;
    private final String sought;

    /**
     * Where the work is done, and by whom.
     *
     * @param duty short name for the URL and the bundle, such as {@code enterprise}
     * @param role who does it, one of {@link org.calink.account.Roles}
     * @param claimed as what its rows are claimed, or null where nobody claims them
     * @param page where a row is worked on, opened with {@code ?id=}, such as {@code /staff/review/enterprise}
     * @param place among the duties; smaller first
     */
    public record Post(String duty, String role, ReviewSubject claimed, String page, int place) {}

    /**
     * @param waits JPQL condition: what waits
     * @param since JPQL path: since when it does; the longest first
     * @param sought JPQL condition for what is searched, of {@link #begins} and {@link #contains}
     */
    protected WorkListSource(Post post, Class<T> kind, String waits, String since, String sought) {
        this.post = post;
        this.kind = kind;
        this.waits = waits;
        this.since = since;
        this.sought = sought;
    }

    /** That a number begins with what is searched. */
    protected static String begins(String path) {
        return path + " like :begin escape '!'";
    }

    /** That a name contains what is searched. */
    protected static String contains(String path) {
        return path + " like :part escape '!'";
    }

    /** How one of them is shown. */
    protected abstract WorkItem item(T waiting);

    /** Gives the query what is searched. */
    protected void seek(TypedQuery<T> query, String text) {
        query.setParameter("begin", literal(text) + "%").setParameter("part", "%" + literal(text) + "%");
    }

    protected static String literal(String text) {
        return text.replaceAll("([!%_])", "!$1");
    }

    public Post post() {
        return post;
    }

    /** How many wait, counted up to so many. */
    public int count(int most) {
        return em.createQuery(COUNT.formatted(entity(), waits), Long.class)
                .setMaxResults(most)
                .getResultList()
                .size();
    }

    /**
     * The rows after the cursor, oldest first, by (since, id).
     *
     * @param search part of a name or beginning of a number, or null
     */
    public List<WorkItem> rows(String search, WorkCursor after, int size) {
        TypedQuery<T> query = em.createQuery(ROWS.formatted(entity(), waits, since, sought), kind)
                .setParameter("since", after.since())
                .setParameter("id", after.id())
                .setMaxResults(size);
        seek(query, search == null ? "" : search.strip());
        return query.getResultStream().map(this::item).toList();
    }

    private String entity() {
        return em.getMetamodel().entity(kind).getName();
    }
}
