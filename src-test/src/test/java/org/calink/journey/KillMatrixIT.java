package org.calink.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.calink.support.KillPoint;
import org.calink.support.OrderCopies;
import org.calink.support.Patience;
import org.calink.support.Reckoning;
import org.calink.support.RunningSystem;
import org.calink.support.Samples;
import org.calink.support.Sandbox;
import org.calink.support.Server;
import org.junit.jupiter.api.Test;

/**
 * Protects money and keys against the server's sudden death at every point of making a certificate: the server is killed
 * (SIGKILL) there, started again, and two minutes later at most our books, the authorities', the courier's and the tax
 * office's agree, without anybody's help. Each cell prints its row; all rows are kept in {@code target/kill-matrix.md}.
 */
class KillMatrixIT {

    private static final Duration RECOVERY = Duration.ofMinutes(2);
    private static final String DATABASE = System.getProperty("calink.test.jdbc");
    private static final String PIN = "111111";

    /** Where the server stands when the vendor goes away as well. */
    private static final KillPoint LAST = KillPoint.DATABASE_COMMITTED;

    /** BJCA rests after its first cell: what was planned and never sent counts as left behind after five minutes. */
    private static final List<Cell> CELLS = List.of(
            new Cell(KillPoint.BEFORE_INTENT, Vendor.BJCA),
            new Cell(KillPoint.INTENT_WRITTEN, Vendor.CFCA),
            new Cell(KillPoint.SIGNED, Vendor.AXCA),
            new Cell(KillPoint.SIGNED, Vendor.CFCA),
            new Cell(KillPoint.RESERVED, Vendor.AXCA),
            new Cell(KillPoint.DATABASE_PREPARED, Vendor.CFCA),
            new Cell(KillPoint.CONNECTOR_PREPARED, Vendor.AXCA),
            new Cell(KillPoint.ALL_PREPARED, Vendor.CFCA),
            new Cell(KillPoint.SIGNED, Vendor.BJCA),
            new Cell(KillPoint.DECIDED, Vendor.BJCA),
            new Cell(KillPoint.DATABASE_COMMITTED, Vendor.CFCA),
            new Cell(KillPoint.CONNECTOR_COMMITTED, Vendor.AXCA),
            new Cell(KillPoint.ALL_COMMITTED, Vendor.CFCA),
            new Cell(KillPoint.VENDOR_CONFIRMED, Vendor.AXCA),
            new Cell(KillPoint.APPLICATION_TOLD, Vendor.CFCA));

    private final RunningSystem system = RunningSystem.standing();
    private final Sandbox sandbox = system.sandbox();
    private final List<String> rows = new ArrayList<>();
    private final Map<Vendor, String> orders = new EnumMap<>(Vendor.class);
    private OrderCopies copies;
    private final String enterprise = "沈阳断电" + Samples.mobile().substring(5) + "有限公司";

    private enum Vendor {
        CFCA,
        BJCA,
        AXCA
    }

    private record Cell(KillPoint point, Vendor vendor) {}

    @Test
    void wheneverTheServerDiesTheBooksAgreeAgain() {
        row("| killed | vendor | at that moment | afterwards | agreed, from the kill on | violations |");
        row("|---|---|---|---|---|---|");
        try (Server server = new Server(system);
                Reckoning reckoning =
                        new Reckoning(DATABASE, sandbox, Instant.now().minusSeconds(1))) {
            server.startTowards(CELLS.get(0).point());
            try (Applicant applicant = new Applicant(system.portal(), sandbox, enterprise);
                    Clerk reviewer = clerk("reviewer")) {
                applicant.becomeApproved(reviewer);
                copies = new OrderCopies(DATABASE, applicant.orderToBeMade(Vendor.CFCA.name(), reviewer));
            }
            for (int cell = 0; cell < CELLS.size(); cell++) {
                KillPoint next = cell + 1 < CELLS.size() ? CELLS.get(cell + 1).point() : LAST;
                killAt(CELLS.get(cell), next, server, reckoning);
            }
            vendorAwayFromCommitThroughRecovery(server, reckoning);
        }
    }

    private void killAt(Cell cell, KillPoint next, Server server, Reckoning reckoning) {
        String order = order(cell.vendor());
        if (cell.point().isSettlement()) {
            server.close(); // what recovery left to settle must not reach the point in our place
            server.startTowards(cell.point());
        }
        makeUntilThePoint(order, server);
        String moment = reckoning.snapshot(cell.vendor().name());
        server.kill();

        Instant dead = Instant.now();
        if (next.isSettlement()) {
            server.start();
        } else {
            server.startTowards(next);
        }
        List<String> violations = settled(reckoning);
        long certificates = reckoning.certificatesOf(order);
        report(cell.point().text(), cell.vendor(), moment, reckoning, certificates, dead, violations);
        assertEquals(List.of(), violations, cell.point().text());
        assertEquals(
                cell.point().fate() == KillPoint.Fate.DONE ? 1 : 0,
                certificates,
                cell.point().text());
        if (certificates == 1) {
            orders.remove(cell.vendor());
        }
    }

    /** The cell that splits transactions where a vendor is called inside {@code commit}. */
    private void vendorAwayFromCommitThroughRecovery(Server server, Reckoning reckoning) {
        String order = order(Vendor.CFCA);
        makeUntilThePoint(order, server);
        sandbox.post("/faults/ca/cfca", "{\"fault\":\"UNAVAILABLE\",\"times\":-1}");
        String moment = reckoning.snapshot("CFCA");
        server.kill();
        for (int start = 1; start <= 2; start++) {
            server.start();
            Patience.until(
                    "the certificate of the decided transaction", RECOVERY, () -> reckoning.certificatesOf(order) == 1);
            server.kill();
        }
        server.start();
        sandbox.mend("ca/cfca");
        Instant mended = Instant.now();
        List<String> violations = settled(reckoning);
        report(
                "decided, vendor away through two restarts, then back",
                Vendor.CFCA,
                moment,
                reckoning,
                reckoning.certificatesOf(order),
                mended,
                violations);
        assertEquals(List.of(), violations);
        assertEquals(1, reckoning.certificatesOf(order));
    }

    /** What still does not add up after two minutes. */
    private static List<String> settled(Reckoning reckoning) {
        Instant end = Instant.now().plus(RECOVERY);
        return Patience.until("the reckoning", RECOVERY.plusSeconds(10), () -> {
            List<String> violations = reckoning.violations();
            return violations.isEmpty() || Instant.now().isAfter(end) ? violations : null;
        });
    }

    private void report(
            String killed,
            Vendor vendor,
            String moment,
            Reckoning reckoning,
            long certificates,
            Instant from,
            List<String> violations) {
        row("| %s | %s | %s | %s; books %s | %d s | %d |"
                .formatted(
                        killed,
                        vendor,
                        moment,
                        certificates == 1 ? "one certificate" : "nothing, to be made again",
                        reckoning.tally(vendor.name()),
                        Duration.between(from, Instant.now()).toSeconds(),
                        violations.size()));
    }

    private void row(String text) {
        rows.add(text);
        System.out.println(text);
        try {
            Files.write(Path.of("target", "kill-matrix.md"), rows);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** An order whose line waits to be made; a cell that leaves nothing behind hands its order on to the next. */
    private String order(Vendor vendor) {
        return orders.computeIfAbsent(vendor, wanted -> copies.next(wanted.name()));
    }

    private void makeUntilThePoint(String order, Server server) {
        try (Clerk maker = clerk("maker")) {
            maker.awaitButton(order, "制证并写入");
            maker.openMaking(order, system.password("pairing-code"));
            maker.make(PIN);
            server.awaitPoint(maker.browser);
        }
    }

    private Clerk clerk(String account) {
        return new Clerk(system.portal(), account, system.password(account));
    }
}
