package org.calink.review.service;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import org.calink.kernel.Aggregate;

/**
 * A duty's part of the work list that is a query over the one kind of thing that waits there, called {@code x} in its
 * conditions. Of what waits no more is fetched than its row shows.
 */
public abstract class QueriedWork implements WorkListSource {

    private static final String COUNT = "select x.id from %s x where (%s)";
    private static final String ROWS =
            "select x.id, %3$s, %5$s, %6$s from %s x where (%s) and (%3$s > :since or %3$s = :since and x.id > :id) "
                    + "and (%4$s) order by %3$s, x.id";

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    private final Post post;
    private final Class<? extends Aggregate> kind;
    private final String waits;
    private final String since;
    private final String sought;
    private final Shown shown;

    /**
     * What a row shows.
     *
     * @param title JPQL expression: what a person knows it by, such as the enterprise's name
     * @param detail JPQL expression: a second line, such as a number
     */
    public record Shown(String title, String detail) {}

    /**
     * @param waits JPQL condition: what waits
     * @param since JPQL path: since when it does; the longest first
     * @param sought JPQL condition for what is searched, of {@link #begins} and {@link #contains}
     */
    protected QueriedWork(
            Post post, Class<? extends Aggregate> kind, String waits, String since, String sought, Shown shown) {
        this.post = post;
        this.kind = kind;
        this.waits = waits;
        this.since = since;
        this.sought = sought;
        this.shown = shown;
    }

    /** That a number begins with what is searched. */
    protected static String begins(String path) {
        return path + " like :begin escape '!'";
    }

    /** That a name contains what is searched. */
    protected static String contains(String path) {
        return path + " like :part escape '!'";
    }

    /** Gives the query what is searched. */
    protected void seek(TypedQuery<Object[]> query, String text) {
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
        String rows = ROWS.formatted(entity(), waits, since, sought, shown.title(), shown.detail());
        TypedQuery<Object[]> query = em.createQuery(rows, Object[].class)
                .setParameter("since", after.since())
                .setParameter("id", after.id())
                .setMaxResults(size);
        seek(query, search == null ? "" : search.strip());
        return query.getResultStream().map(QueriedWork::item).toList();
    }

    private static WorkItem item(Object[] row) {
        return new WorkItem((Long) row[0], (Instant) row[1], (String) row[2], String.valueOf(row[3]));
    }

    private String entity() {
        return em.getMetamodel().entity(kind).getName();
    }
}
