package org.calink.certificate.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.calink.catalogue.CaVendor;
import org.calink.certificate.service.BranchOrders.OrderReference;
import org.calink.connector.Backlog;
import org.calink.connector.BranchState;
import org.calink.connector.LinkState;
import org.calink.connector.OpenBranch;

/** What the connector tells of a link, as a page shows it. */
final class LinkPicture {

    private static final String WAITING = "waiting";

    private LinkPicture() {}

    static VendorLink of(CaVendor vendor, LinkState link, Backlog backlog, List<VendorLink.Branch> branches) {
        return new VendorLink(
                vendor,
                null,
                link.node(),
                "Standing." + link.standing(),
                link.paused(),
                link.openUntil().orElse(null),
                link.inFlight(),
                link.maxInFlight(),
                link.lastSuccess().orElse(null),
                link.lastFailure().map(LinkPicture::failure).orElse(null),
                backlog.heaps().stream().map(LinkPicture::heap).toList(),
                branches,
                Math.max(0, backlog.branches() - branches.size()),
                backlog.branches(heap -> heap.state().isSettlements()) > 0);
    }

    static List<VendorLink.Branch> of(Collection<OpenBranch> open, Map<String, OrderReference> known, Instant now) {
        return open.stream()
                .map(branch -> branch(branch, known.get(branch.transactionId()), now))
                .toList();
    }

    private static VendorLink.Failure failure(LinkState.Failure failure) {
        return new VendorLink.Failure(failure.at(), "Obstacle." + failure.obstacle(), failure.text());
    }

    private static VendorLink.Heap heap(Backlog.Heap heap) {
        return new VendorLink.Heap(state(heap.state(), heap.waiting()), heap.branches());
    }

    private static VendorLink.Branch branch(OpenBranch branch, OrderReference order, Instant now) {
        return new VendorLink.Branch(
                branch.transactionId(),
                branch.reference(),
                order,
                "operation." + branch.operation(),
                state(branch.state(), branch.waiting()),
                branch.state() == BranchState.PREPARED,
                Duration.between(branch.since(), now),
                branch.attempts(),
                branch.nextTry().orElse(null),
                branch.obstacle().map(obstacle -> "Obstacle." + obstacle).orElse(null),
                branch.lastError().orElse(null));
    }

    private static String state(BranchState state, boolean waiting) {
        return waiting ? WAITING : "BranchState." + state;
    }
}
