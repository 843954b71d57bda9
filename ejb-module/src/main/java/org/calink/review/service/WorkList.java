package org.calink.review.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.calink.account.Roles;
import org.calink.review.ReviewClaim;
import org.calink.review.ReviewSubject;

/** What waits for the caller (工作台): one list a duty, oldest first, page by page from a cursor. */
@Stateless
@RolesAllowed({
    Roles.REVIEWER,
    Roles.CERTIFICATE_MAKER,
    Roles.DISPATCHER,
    Roles.FINANCE,
    Roles.AUDITOR,
    Roles.ADMINISTRATOR
})
public class WorkList {

    /** Counts stop here; the page says "99+". */
    public static final int MOST_COUNTED = 100;

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Resource
    private SessionContext session;

    @Inject
    private Instance<WorkListSource> sources;

    @Inject
    private Clock clock;

    /** The caller's duties with what waits in each. */
    public List<Duty> duties() {
        return sources.stream()
                .filter(source -> session.isCallerInRole(source.post().role()))
                .sorted(Comparator.comparingInt(source -> source.post().place()))
                .map(source -> new Duty(source.post().duty(), source.post().page(), source.count(MOST_COUNTED)))
                .toList();
    }

    /** One page of a duty's list; none where the caller has no such duty. */
    public Page page(String duty, String search, WorkCursor after, int size) {
        return sources.stream()
                .filter(candidate -> candidate.post().duty().equals(duty))
                .filter(candidate -> session.isCallerInRole(candidate.post().role()))
                .findFirst()
                .map(found -> page(found, search, after, size))
                .orElse(new Page(List.of(), null));
    }

    private Page page(WorkListSource source, String search, WorkCursor after, int size) {
        List<WorkItem> found = source.rows(search, after, size + 1);
        List<WorkItem> shown = found.size() > size ? found.subList(0, size) : found;
        Map<Long, ReviewClaim> claims = claims(source.post().claimed(), shown);
        List<Row> rows = shown.stream()
                .map(item -> new Row(
                        item,
                        Optional.ofNullable(claims.get(item.id()))
                                .map(claim -> claim.getStaff().getDisplayName())
                                .orElse(null)))
                .toList();
        String next = found.size() > size
                ? WorkCursor.after(shown.get(shown.size() - 1)).toString()
                : null;
        return new Page(rows, next);
    }

    private Map<Long, ReviewClaim> claims(ReviewSubject subject, List<WorkItem> items) {
        if (subject == null || items.isEmpty()) {
            return Map.of();
        }
        return em.createNamedQuery(ReviewClaim.OF_SUBJECTS, ReviewClaim.class)
                .setParameter("subject", subject)
                .setParameter("ids", items.stream().map(WorkItem::id).toList())
                .getResultStream()
                .filter(claim -> claim.isLive(clock.instant()))
                .collect(Collectors.toMap(ReviewClaim::getSubjectId, Function.identity()));
    }

    /**
     * @param page where its rows are worked on
     * @param waiting up to {@link #MOST_COUNTED}
     */
    public record Duty(String name, String page, int waiting) implements Serializable {}

    /**
     * @param claimedBy who has it in hand, or null
     */
    public record Row(WorkItem item, String claimedBy) implements Serializable {}

    /**
     * @param next cursor of the next page, or null at the end
     */
    public record Page(List<Row> rows, String next) implements Serializable {}
}
