package org.calink.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.calink.support.Browser;
import org.calink.support.HttpVisitor;
import org.calink.support.RunningSystem;
import org.calink.support.Samples;
import org.calink.support.Sandbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Protects what an administrator sees and does while a vendor is away (CA 链路): the open branch with its last error, trying
 * again now, and who may; and the same in figures.
 */
class VendorLinksBrowserIT {

    private static final RunningSystem SYSTEM = RunningSystem.standing();
    private static final Sandbox SANDBOX = SYSTEM.sandbox();
    private static final String VENDOR = "/faults/ca/cfca";

    private final Instant begin = Instant.now();

    @AfterEach
    void mend() {
        SANDBOX.mend("ca/cfca");
    }

    /** The vendor signs, its answer is spoilt, and then it is gone: what it signed has to be undone when it is back. */
    @Test
    void aBranchIsOpenWhileTheVendorIsAwayAndGoneOnceItIsTriedAgain() {
        String enterprise = "沈阳链路" + Samples.mobile().substring(5) + "有限公司";
        try (Applicant applicant = new Applicant(SYSTEM.portal(), SANDBOX, enterprise);
                Clerk maker = clerk("maker");
                Clerk administrator = clerk("administrator")) {
            String order = orderToBeMade(applicant);
            SANDBOX.post(VENDOR, "{\"fault\":\"GARBAGE\",\"on\":\"ir\"}");
            SANDBOX.post(VENDOR, "{\"fault\":\"UNAVAILABLE\",\"times\":-1}");
            maker.openMaking(order, SYSTEM.password("pairing-code"));
            maker.make("111111");
            maker.browser.see("没有得到厂商的可靠答复");

            Browser page = administrator.browser.go("/staff/home").press("CA 链路");
            page.see(order).see("已回滚，待厂商撤销").see("厂商服务器报错").picture("links-down");
            page.submit("立即重试").see(order + "：已重试，仍未了结：厂商服务器报错");
            makersLookAndDoNotAct(maker.browser, order);
            othersAreRefused(applicant.browser);

            mend();
            page.submit("立即重试").see(order + "：已了结").picture("links-settled");
            assertFalse(page.go("/staff/links").reads(order), "the row is gone");
            assertEquals(Set.of("REVOKED"), SANDBOX.certificateStates("cfca", begin));
            figuresTellTheSame();
            assertEquals(List.of(), page.complaints());
        }
    }

    private static void makersLookAndDoNotAct(Browser maker, String order) {
        maker.go("/staff/links").see(order).picture("links");
        assertFalse(maker.reads("立即重试"), "making certificates is no right to act here");
        maker.press(order).see("制证信息");
    }

    private static void othersAreRefused(Browser applicant) {
        assertEquals(
                403, HttpVisitor.staff(SYSTEM, "reviewer").get("/staff/links").statusCode());
        assertEquals(
                403, HttpVisitor.staff(SYSTEM, "finance").get("/staff/links").statusCode());
        applicant.go("/staff/links").see("您不能查看这个页面");
    }

    private static void figuresTellTheSame() {
        String figures = HttpVisitor.bearing(SYSTEM, SYSTEM.setting("calink.metrics.token"))
                .get("/metrics?scope=application")
                .body();
        assertTrue(counted(figures, "calink_ca_reservations_total", "outcome=\"unknown\""), figures);
        assertTrue(counted(figures, "calink_ca_settlements_total", "outcome=\"cancelled\""), figures);
        assertTrue(counted(figures, "calink_ca_failures_total", "obstacle=\"server_error\""), figures);
        assertTrue(counted(figures, "calink_ca_answer_seconds_count", "vendor"), figures);
        assertFalse(counted(figures, "calink_ca_open_branches", "state=\"rolled_back\""), figures);
        assertEquals(401, HttpVisitor.bearing(SYSTEM, "guessed").get("/metrics").statusCode());
        assertEquals(401, HttpVisitor.staff(SYSTEM, "auditor").get("/metrics").statusCode());
    }

    /** Whether this metric of the vendor, under that tag, is above 0. */
    private static boolean counted(String figures, String metric, String tag) {
        return figures.lines()
                .filter(line -> line.startsWith(metric + "{") && line.contains(tag) && line.contains("\"CFCA\""))
                .anyMatch(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))) > 0);
    }

    private String orderToBeMade(Applicant applicant) {
        try (Clerk reviewer = clerk("reviewer")) {
            applicant.becomeApproved(reviewer);
            return applicant.orderToBeMade("CFCA", reviewer);
        }
    }

    private static Clerk clerk(String account) {
        return new Clerk(SYSTEM.portal(), account, SYSTEM.password(account));
    }
}
