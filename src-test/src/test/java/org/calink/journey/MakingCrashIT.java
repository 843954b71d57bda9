package org.calink.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.calink.support.KillPoint;
import org.calink.support.Patience;
import org.calink.support.RunningSystem;
import org.calink.support.Samples;
import org.calink.support.Sandbox;
import org.calink.support.Server;
import org.junit.jupiter.api.Test;

/**
 * Protects the transaction that makes a certificate against the server's sudden death (SIGKILL): before the decision
 * nothing remains of it, after the decision everything comes, and nobody has to help.
 */
class MakingCrashIT {

    private static final Duration RECOVERY = Duration.ofMinutes(2);
    private static final String PIN = "111111";

    private final RunningSystem system = RunningSystem.standing();
    private final Sandbox sandbox = system.sandbox();
    private final Instant begin = Instant.now();

    @Test
    void aKilledServerLeavesNothingHalfDone() {
        String enterprise = "沈阳断电" + Samples.mobile().substring(5) + "有限公司";
        try (Server server = new Server(system)) {
            server.startTowards(KillPoint.CONNECTOR_PREPARED);
            String order = orderToBeMade(enterprise);
            makeUntilTheServerDies(server, order);
            assertEquals(Set.of("PENDING_CONFIRMATION"), states());

            server.startTowards(KillPoint.DATABASE_COMMITTED);
            await("the authority to have revoked what was not decided", "REVOKED");
            nothingWasSent(order);
            makeUntilTheServerDies(server, order);

            server.start();
            await("the authority to know the certificate as valid", "VALID", "REVOKED");
            everythingHasCome(order);
        }
    }

    private String orderToBeMade(String enterprise) {
        try (Applicant applicant = new Applicant(system.portal(), sandbox, enterprise);
                Clerk reviewer = clerk("reviewer")) {
            applicant.becomeApproved(reviewer);
            return applicant.orderToBeMade("CFCA", reviewer);
        }
    }

    private void makeUntilTheServerDies(Server server, String order) {
        try (Clerk maker = clerk("maker")) {
            maker.awaitButton(order, "制证并写入");
            maker.openMaking(order, system.password("pairing-code"));
            maker.make(PIN);
            server.awaitPoint(maker.browser);
            server.kill();
        }
    }

    /** No message of a transaction that was rolled back is delivered: no parcel, no invoice. */
    private void nothingWasSent(String order) {
        try (Clerk dispatcher = clerk("dispatcher")) {
            assertFalse(dispatcher.isToShip(order));
        }
        assertEquals(0, invoices(order));
    }

    private long invoices(String order) {
        return sandbox.list("/invoices/all").stream()
                .filter(invoice -> invoice.toString().contains(order))
                .count();
    }

    /** The certificate is there to be written; courier and tax office were told by the transaction's messages. */
    private void everythingHasCome(String order) {
        try (Clerk maker = clerk("maker")) {
            maker.awaitButton(order, "写入介质");
            maker.openMaking(order, system.password("pairing-code"));
            maker.browser.find("#making-pin").sendKeys(PIN);
            maker.browser.press("写入介质").see("证书已写入介质");
        }
        try (Clerk dispatcher = clerk("dispatcher")) {
            dispatcher.handOver(order);
        }
        Patience.until("one invoice for " + order, RECOVERY, () -> invoices(order) == 1);
    }

    private void await(String what, String... expected) {
        Patience.until(what, RECOVERY, () -> states().equals(Set.of(expected)));
    }

    private Set<String> states() {
        return sandbox.certificateStates("cfca", begin);
    }

    private Clerk clerk(String account) {
        return new Clerk(system.portal(), account, system.password(account));
    }
}
