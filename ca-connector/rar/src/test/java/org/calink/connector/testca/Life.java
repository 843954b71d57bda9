package org.calink.connector.testca;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * The life of a node, which ends right after a given number of effects: rows written into the journal, and requests worked off by
 * the authority. From then on the node reaches neither database nor authority, and no answer reaches the node.
 */
public final class Life {

    private static final int WITHOUT_END = Integer.MAX_VALUE;

    private final int effects;
    private int happened;
    private String last = "nothing";
    private volatile boolean begun;
    private final Set<String> statements = ConcurrentHashMap.newKeySet();

    private Life(int effects) {
        this.effects = effects;
    }

    public static Life withoutEnd() {
        return new Life(WITHOUT_END);
    }

    public static Life of(int effects) {
        return new Life(effects);
    }

    /** Effects count from now on. */
    public Life begin() {
        begun = true;
        return this;
    }

    public synchronized boolean isOver() {
        return begun && happened >= effects;
    }

    /** What has happened so far. */
    public synchronized int effects() {
        return happened;
    }

    /** What happened last. */
    public synchronized String last() {
        return last;
    }

    /** Every statement the node has prepared. */
    public Set<String> statements() {
        return statements;
    }

    synchronized void happens(String what) {
        if (begun && happened < effects) {
            happened++;
            last = what;
        }
    }

    /** The database as this node reaches it. */
    public DataSource within(DataSource database) {
        return proxy(DataSource.class, database, (method, arguments, result) -> {
            requireAlive();
            return result instanceof Connection connection ? within(connection) : result;
        });
    }

    private Connection within(Connection connection) {
        return proxy(Connection.class, connection, (method, arguments, result) -> {
            if (result instanceof PreparedStatement statement) {
                statements.add((String) arguments[0]);
                return within(statement);
            }
            return result;
        });
    }

    private PreparedStatement within(PreparedStatement statement) {
        return proxy(PreparedStatement.class, statement, (method, arguments, result) -> {
            if (method.equals("executeUpdate") && Integer.valueOf(1).equals(result)) {
                happens("journal written");
            }
            return result;
        });
    }

    private void requireAlive() throws SQLException {
        if (isOver()) {
            throw new SQLException("the node is dead");
        }
    }

    /** What becomes of a call's result. */
    @FunctionalInterface
    private interface Fate {
        Object of(String method, Object[] arguments, Object result) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, T real, Fate fate) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return fate.of(method.getName(), arguments, method.invoke(real, arguments));
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }
}
