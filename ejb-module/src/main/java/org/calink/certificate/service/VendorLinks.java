package org.calink.certificate.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.calink.account.Roles;
import org.calink.account.service.Caller;
import org.calink.audit.AuditResult;
import org.calink.audit.service.AuditTrail;
import org.calink.catalogue.CaVendor;
import org.calink.connector.CaConnectorException;
import org.calink.connector.CaWatch;
import org.calink.connector.CaWatch.Retried;
import org.calink.connector.OpenBranch;
import org.calink.connector.Retry;
import org.calink.connector.Retry.Finding;

/**
 * The links to the vendors (CA 链路): how each does, what is in doubt or unsettled there, and trying again now. The certificate
 * maker may look, to see why a certificate does not come; only the administrator may act.
 *
 * <p>No method takes part in a transaction of the connector or waits for a vendor longer than a person does.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.CERTIFICATE_MAKER})
public class VendorLinks {

    /** So many branches of a vendor are shown. */
    public static final int SHOWN = 50;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Inject
    private Authorities authorities;

    @Inject
    private BranchOrders orders;

    @Inject
    private AuditTrail audit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** All vendors, as this node sees them now. */
    public List<VendorLink> all() {
        return Arrays.stream(CaVendor.values()).map(this::one).toList();
    }

    private VendorLink one(CaVendor vendor) {
        try {
            CaWatch watch = authorities.watch(vendor);
            List<OpenBranch> open = watch.openBranches(SHOWN);
            List<VendorLink.Branch> branches = LinkPicture.of(open, orders.of(vendor, open), clock.instant());
            return LinkPicture.of(vendor, watch.link(), watch.backlog(), branches);
        } catch (CaConnectorException refused) {
            return VendorLink.refused(vendor, refused.getMessage());
        }
    }

    /** 【立即重试】 of one branch; says what came of it within some seconds. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public VendorLink.Tried retry(CaVendor vendor, String branch) {
        Retry retry = authorities.watch(vendor).retryNow(branch, PATIENCE);
        record(vendor + ":" + branch, result(retry), retry.finding() + " " + retry.note());
        return new VendorLink.Tried(
                orders.name(retry.reference()),
                "retried." + retry.finding(),
                retry.obstacle().map(obstacle -> "Obstacle." + obstacle).orElse(null),
                retry.finding() == Finding.SETTLED || retry.finding() == Finding.UNDER_WAY);
    }

    /** 【全部立即重试】 of a vendor. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public VendorLink.TriedAll retryAll(CaVendor vendor) {
        Retried retried = authorities.watch(vendor).retryAll(PATIENCE);
        AuditResult result = retried.settled() < retried.asked() ? AuditResult.FAILED : AuditResult.DONE;
        record(vendor + ":*", result, retried.settled() + "/" + retried.asked());
        return new VendorLink.TriedAll(retried.asked(), retried.settled());
    }

    private void record(String subject, AuditResult result, String note) {
        audit.recordApart(caller.name(), "ca-branch.retry", "ca-branch", subject, result, note.strip());
    }

    private static AuditResult result(Retry retry) {
        return switch (retry.finding()) {
            case SETTLED, REFUSED, UNDER_WAY -> AuditResult.DONE;
            case STILL_OPEN -> AuditResult.FAILED;
            case IN_DOUBT, IN_TRANSACTION, TO_BE_COLLECTED, PAUSED, UNKNOWN -> AuditResult.REFUSED;
        };
    }
}
