package org.calink.certificate.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.calink.account.Roles;
import org.calink.catalogue.CaVendor;
import org.calink.certificate.service.BranchOrders.OrderReference;
import org.calink.connector.CaConnectorException;
import org.calink.connector.OpenBranch;
import org.calink.review.service.WorkCursor;
import org.calink.review.service.WorkItem;
import org.calink.review.service.WorkListSource;

/** Branches at the vendors that have been in doubt or unsettled for too long ({@link OverdueBranchPolicy}). */
@ApplicationScoped
public class LinkWork implements WorkListSource {

    private static final Logger LOG = System.getLogger(LinkWork.class.getName());

    /** Nobody takes a branch in hand: it is tried again or waited for. */
    private static final Post POST = new Post("link", Roles.ADMINISTRATOR, null, "/staff/links", 70);

    /** What is looked through of each vendor; beyond it the page of the links tells how much there is. */
    private static final int LOOKED_AT = 100;

    /** So many hexadecimal digits of a branch's key fit into a cursor. */
    private static final int ID_DIGITS = 14;

    @Inject
    private Authorities authorities;

    @Inject
    private BranchOrders orders;

    @Inject
    private Clock clock;

    @Override
    public Post post() {
        return POST;
    }

    @Override
    public int count(int most) {
        int waiting = 0;
        for (CaVendor vendor : CaVendor.values()) {
            waiting += overdue(vendor).size();
        }
        return Math.min(most, waiting);
    }

    @Override
    public List<WorkItem> rows(String search, WorkCursor after, int size) {
        String text = search == null ? "" : search.strip();
        List<WorkItem> items = new ArrayList<>();
        for (CaVendor vendor : CaVendor.values()) {
            items.addAll(items(vendor));
        }
        return items.stream()
                .filter(item -> item.title().contains(text) || item.detail().contains(text))
                .filter(item -> isAfter(item, after))
                .sorted(Comparator.comparing(WorkItem::since).thenComparing(WorkItem::id))
                .limit(size)
                .toList();
    }

    private List<WorkItem> items(CaVendor vendor) {
        List<OpenBranch> overdue = overdue(vendor);
        Map<String, OrderReference> known = orders.of(vendor, overdue);
        return overdue.stream()
                .map(branch -> item(branch, known.get(branch.transactionId())))
                .toList();
    }

    private static WorkItem item(OpenBranch branch, OrderReference order) {
        return new WorkItem(
                Long.parseLong(branch.transactionId().substring(0, ID_DIGITS), 16),
                branch.since(),
                branch.vendor(),
                order == null ? branch.reference() : order.number());
    }

    /** A vendor that cannot be looked at has its refusal shown on the page; the other duties' lists come all the same. */
    private List<OpenBranch> overdue(CaVendor vendor) {
        Instant now = clock.instant();
        try {
            return authorities.watch(vendor).openBranches(LOOKED_AT).stream()
                    .filter(branch -> OverdueBranchPolicy.isOverdue(branch, now))
                    .toList();
        } catch (CaConnectorException refused) {
            LOG.log(Level.WARNING, "{0} cannot be looked at: {1}", vendor, refused.getMessage());
            return List.of();
        }
    }

    private static boolean isAfter(WorkItem item, WorkCursor cursor) {
        int compared = item.since().compareTo(cursor.since());
        return compared > 0 || compared == 0 && item.id() > cursor.id();
    }
}
