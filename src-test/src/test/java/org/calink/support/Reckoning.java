package org.calink.support;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares our books with everybody else's: the invariants that hold again after any crash, in SQL and in the ledgers that
 * the authorities, the courier and the tax office keep for themselves.
 */
public final class Reckoning implements AutoCloseable {

    private static final List<String> VENDORS = List.of("CFCA", "BJCA", "AXCA");

    private final Sandbox sandbox;
    private final Instant since;
    private final Connection database;

    /** @param since certificates issued before are not looked at */
    public Reckoning(String jdbcUrl, Sandbox sandbox, Instant since) {
        this.sandbox = sandbox;
        this.since = since;
        try {
            this.database = DriverManager.getConnection(jdbcUrl);
        } catch (SQLException unreachable) {
            throw new IllegalStateException(jdbcUrl, unreachable);
        }
    }

    /** Everything that does not add up, in words; empty when all does. */
    public List<String> violations() {
        List<String> found = new ArrayList<>();
        refuse(found, "in doubt in the database: ", "SELECT gid FROM pg_prepared_xacts");
        refuse(
                found,
                "unsettled at the connector: ",
                "SELECT vendor || ' ' || reference || ' ' || state || ' ' || coalesce(last_error, '') FROM ca_journal"
                        + " WHERE state <> 'SETTLED'");
        refuse(
                found,
                "attempt left open: ",
                "SELECT i.number || ' ' || i.state FROM issuance i"
                        + " WHERE i.state NOT IN ('ISSUED', 'CANCELLED', 'REFUSED', 'UNKNOWN')"
                        + " AND EXISTS (SELECT 1 FROM ca_journal j WHERE j.reference = i.number)");
        refuse(
                found,
                "committed twice for one reference: ",
                "SELECT reference FROM ca_journal WHERE operation = 'RESERVE' AND outcome = 'DONE'"
                        + " GROUP BY reference HAVING count(*) > 1");
        refuse(
                found,
                "money earned without a certificate, or the reverse: ",
                "SELECT o.order_number FROM ca_order o WHERE (EXISTS (SELECT 1 FROM certificate c JOIN ca_order_line l"
                        + " ON l.id = c.line_id WHERE l.order_id = o.id)) <> (EXISTS (SELECT 1 FROM ledger_entry e"
                        + " WHERE e.order_id = o.id AND e.posting = 'EARNING'))");
        refuse(
                found,
                "delivery or invoice missing, or there too early: ",
                "SELECT o.order_number FROM ca_order o WHERE (EXISTS (SELECT 1 FROM certificate c JOIN ca_order_line l"
                        + " ON l.id = c.line_id WHERE l.order_id = o.id)) <> (EXISTS (SELECT 1 FROM delivery d WHERE"
                        + " d.order_id = o.id AND d.waybill IS NOT NULL) AND EXISTS (SELECT 1 FROM invoice v WHERE"
                        + " v.order_id = o.id))");
        refuse(
                found,
                "certificate without a witness, or the reverse: ",
                "SELECT coalesce(c.vendor || ':' || c.serial, a.subject_id) FROM certificate c FULL JOIN (SELECT subject_id"
                        + " FROM audit_entry WHERE action = 'certificate.issued') a"
                        + " ON a.subject_id = c.vendor || ':' || c.serial WHERE c.id IS NULL OR a.subject_id IS NULL");
        refuse(
                found,
                "the audit trail's head is not its last row: ",
                "SELECT h.last_number FROM audit_head h LEFT JOIN audit_entry e ON e.number = h.last_number"
                        + " AND e.hash = h.last_hash WHERE e.number IS NULL"
                        + " OR EXISTS (SELECT 1 FROM audit_entry later WHERE later.number > h.last_number)");
        compareWithTheAuthorities(found);
        compareWithTheTaxOffice(found);
        return found;
    }

    /** Every certificate of ours is valid there, whole pairs; every other one is revoked there. */
    private void compareWithTheAuthorities(List<String> found) {
        for (String vendor : VENDORS) {
            Set<String> ours = new TreeSet<>();
            rows("SELECT serial FROM certificate WHERE vendor = '" + vendor + "' UNION SELECT encryption_serial FROM"
                            + " certificate WHERE vendor = '" + vendor + "' AND encryption_serial IS NOT NULL")
                    .forEach(serial -> ours.add(plain(serial)));
            Map<String, String> theirs = books(vendor);
            ours.stream()
                    .filter(serial -> !"VALID".equals(theirs.get(serial)))
                    .forEach(serial -> found.add("ours, at " + vendor + " " + theirs.get(serial) + ": " + serial));
            theirs.forEach((serial, state) -> {
                if (!ours.contains(serial) && !"REVOKED".equals(state)) {
                    found.add("not ours, at " + vendor + " " + state + ": " + serial);
                }
            });
        }
    }

    private void compareWithTheTaxOffice(List<String> found) {
        String filed = sandbox.list("/invoices/all").toString();
        rows("SELECT o.order_number FROM ca_order o JOIN invoice v ON v.order_id = o.id WHERE v.state = 'ISSUED'")
                .stream()
                .filter(order -> filed.split(order, -1).length != 2)
                .forEach(order -> found.add("not exactly one invoice filed for " + order));
    }

    /** The authority's own ledger: serial to state. */
    private Map<String, String> books(String vendor) {
        JsonObject ledger = sandbox.read("/ca/" + vendor.toLowerCase() + "/ledger?since=" + since)
                .asJsonObject();
        return ledger.getJsonArray("certificates").getValuesAs(JsonObject.class).stream()
                .collect(Collectors.toMap(
                        row -> plain(row.getString("serial")),
                        row -> row.getString("state"),
                        (a, b) -> b,
                        TreeMap::new));
    }

    /** How things stand at this moment, for the report: branches in doubt, the journal's newest row, the vendor's books. */
    public String snapshot(String vendor) {
        return "%s in doubt; journal %s; books %s"
                .formatted(
                        rows("SELECT count(*) FROM pg_prepared_xacts").get(0),
                        rows("SELECT state FROM ca_journal WHERE vendor = '" + vendor
                                        + "' ORDER BY created_at DESC LIMIT 1")
                                .stream()
                                .findFirst()
                                .orElse("empty"),
                        tally(vendor));
    }

    /** The vendor's books in short: how many certificates in which state. */
    public String tally(String vendor) {
        Map<String, Long> counted = books(vendor).values().stream()
                .collect(Collectors.groupingBy(state -> state, TreeMap::new, Collectors.counting()));
        return counted.isEmpty()
                ? "empty"
                : counted.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", "));
    }

    public long certificatesOf(String order) {
        return Long.parseLong(rows("SELECT count(*) FROM certificate c JOIN ca_order_line l ON l.id = c.line_id"
                        + " JOIN ca_order o ON o.id = l.order_id WHERE o.order_number = '" + order + "'")
                .get(0));
    }

    private void refuse(List<String> found, String what, String query) {
        rows(query).forEach(row -> found.add(what + row));
    }

    private List<String> rows(String query) {
        try (Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(query, failed);
        }
    }

    private static String plain(String serial) {
        return serial.toLowerCase().replaceFirst("^0+", "");
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException unimportant) {
            throw new IllegalStateException(unimportant);
        }
    }
}
