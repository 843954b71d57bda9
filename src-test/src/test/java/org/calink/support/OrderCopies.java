package org.calink.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * More orders like one that a person has placed and paid: copied in the database with lines, payment and ledger, where a test
 * needs many and the way to each of them is not what it is about.
 */
public final class OrderCopies {

    /** Keys of copies lie this far from those of the original, beyond any that the application gives out in a test. */
    private static final long DISTANCE = 1_000_000_000L;

    private final String jdbcUrl;
    private final String order;
    private int copies;

    /** @param order number of an order that is paid */
    public OrderCopies(String jdbcUrl, String order) {
        this.jdbcUrl = jdbcUrl;
        this.order = order;
    }

    /**
     * One more whose lines wait to be made.
     *
     * @param vendor who makes its certificates
     * @return its number
     */
    public String next(String vendor) {
        return copied(Map.of("state", "'MAKING'"), Map.of("vendor", "'" + vendor + "'"), false);
    }

    /** One more that waits for its review. */
    public void awaitingReview() {
        copied(Map.of("state", "'UNDER_REVIEW'"), Map.of(), false);
    }

    /** One more that is made as the original is, with its certificates, on the same token, its delivery and its invoice. */
    public void made() {
        copied(Map.of(), Map.of(), true);
    }

    private String copied(Map<String, String> ofOrder, Map<String, String> ofLines, boolean made) {
        copies++;
        String number = "%s9%07d".formatted(order.substring(0, 10), copies);
        String original = "(SELECT id FROM ca_order WHERE order_number = '" + order + "')";
        String lines = "(SELECT id FROM ca_order_line WHERE order_id = " + original + ")";
        try (Connection database = DriverManager.getConnection(jdbcUrl)) {
            database.setAutoCommit(false);
            Map<String, String> changed = new HashMap<>(ofOrder);
            changed.putAll(Map.of("order_number", "'" + number + "'", "open_key", "NULL"));
            copy(database, "ca_order", "id = " + original, List.of("id"), changed);
            copy(database, "ca_order_line", "order_id = " + original, List.of("id", "order_id"), ofLines);
            copy(database, "ca_order_line_platform", "line_id IN " + lines, List.of("line_id"), Map.of());
            copy(database, "ca_order_line_fee", "line_id IN " + lines, List.of("line_id"), Map.of());
            copy(database, "ca_order_consent", "order_id = " + original, List.of("order_id"), Map.of());
            copy(database, "ca_order_history", "order_id = " + original, List.of("id", "order_id"), Map.of());
            copy(
                    database,
                    "payment",
                    "order_id = " + original,
                    List.of("id", "order_id", "pays_order"),
                    Map.of("trade_number", "'" + number + "P1'", "provider_number", alike("provider_number")));
            copy(
                    database,
                    "ledger_entry",
                    "posting = 'RECEIPT' AND order_id = " + original,
                    List.of("id", "subject_id", "order_id"),
                    Map.of());
            if (made) {
                whatFollows(database, original, lines);
            }
            database.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException("copy of " + order, failed);
        }
        return number;
    }

    private void whatFollows(Connection database, String original, String lines) throws SQLException {
        copy(
                database,
                "issuance",
                "line_id IN " + lines,
                List.of("id", "line_id", "open_line_id"),
                Map.of("number", alike("number")));
        copy(
                database,
                "certificate",
                "line_id IN " + lines,
                List.of("id", "line_id", "issuance_id"),
                Map.of("serial", alike("serial")));
        copy(database, "delivery", "order_id = " + original, List.of("id", "order_id"), Map.of());
        copy(database, "invoice", "order_id = " + original, List.of("id", "order_id"), Map.of());
    }

    /** A value that must be another in every copy. */
    private String alike(String column) {
        return column + " || '-" + copies + "'";
    }

    private void copy(Connection database, String table, String which, List<String> keys, Map<String, String> changed)
            throws SQLException {
        List<String> columns = columns(database, table);
        String values = columns.stream()
                .map(column -> keys.contains(column)
                        ? column + " + " + copies * DISTANCE
                        : changed.getOrDefault(column, column))
                .collect(Collectors.joining(", "));
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate("INSERT INTO %s (%s) SELECT %s FROM %s WHERE %s"
                    .formatted(table, String.join(", ", columns), values, table, which));
        }
    }

    private static List<String> columns(Connection database, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet described = database.getMetaData().getColumns(null, "public", table, null)) {
            while (described.next()) {
                columns.add(described.getString("COLUMN_NAME"));
            }
        }
        return columns;
    }
}
