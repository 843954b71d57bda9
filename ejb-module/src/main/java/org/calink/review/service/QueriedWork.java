package org.calink.review.service;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.calink.kernel.Aggregate;

/**
 * A duty's part of the work list that is a query over the one kind of thing that waits there, called {@code x} in its
 * conditions, and how a row of it is shown.
 *
 * @param <T> what waits
 */
public abstract class QueriedWork<T extends Aggregate> implements WorkListSource {

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
     * @param waits JPQL condition: what waits
     * @param since JPQL path: since when it does; the longest first
     * @param sought JPQL condition for what is searched, of {@link #begins} and {@link #contains}
     */
    protected QueriedWork(Post post, Class<T> kind, String waits, String since, String sought) {
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

    @Override
    public Post post() {
        return post;
    }

    @Override
    public int count(int most) {
        return em.createQuery(COUNT.formatted(entity(), waits), Long.class)
                .setMaxResults(most)
                .getResultList()
                .size();
    }

    @Override
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
