package org.calink.support;

/**
 * Where the server is killed while it makes a certificate: the points between which a crash can fall, in the order in which
 * a transaction passes them (docs/ARCHITECTURE.md, "One transaction makes a certificate").
 */
public enum KillPoint {
    BEFORE_INTENT("before the intent", Names.JOURNAL, "intend", false, Fate.UNDONE),
    INTENT_WRITTEN("intent written, nothing on the wire", Names.JOURNAL, "intend", true, Fate.UNDONE),
    SIGNED("the vendor has signed, its answer is not journalled", Names.JOURNAL, "granted", false, Fate.UNDONE),
    RESERVED("reserved, the application goes on", Names.JOURNAL, "granted", true, Fate.UNDONE),
    DATABASE_PREPARED("database prepared", Names.CONNECTOR, "prepare", false, Fate.UNDONE),
    CONNECTOR_PREPARED("database and connector prepared", Names.CONNECTOR, "prepare", true, Fate.UNDONE),
    ALL_PREPARED("all prepared, no decision", Names.BROKER, "prepare", true, Fate.UNDONE),
    DECIDED("decided, no branch committed", Names.POSTGRESQL, "commit", false, Fate.DONE),
    DATABASE_COMMITTED("database committed", Names.CONNECTOR, "commit", false, Fate.DONE),
    CONNECTOR_COMMITTED("database and connector committed", Names.CONNECTOR, "commit", true, Fate.DONE),
    ALL_COMMITTED("all committed, decision not yet forgotten", Names.BROKER, "commit", true, Fate.DONE),
    VENDOR_CONFIRMED("the vendor has confirmed, the row is open", Names.WORK, "settled", false, Fate.DONE),
    APPLICATION_TOLD(
            "settled, the application told, the telling not ticked off", Names.WORK, "delivered", false, Fate.DONE);

    /** What has become of the certificate when the server is back. */
    public enum Fate {
        UNDONE,
        DONE
    }

    private static final class Names {
        static final String JOURNAL = "org.calink.connector.journal.Journal";
        static final String WORK = "org.calink.connector.journal.WorkLog";
        static final String CONNECTOR = "org.calink.connector.ra.CaXaResource";
        static final String BROKER = "org.apache.activemq.artemis.ra.ActiveMQRAXAResource";
        static final String POSTGRESQL = "org.postgresql.xa.PGXAConnection";
    }

    private final String text;
    private final String type;
    private final String method;
    private final boolean after;
    private final Fate fate;

    KillPoint(String text, String type, String method, boolean after, Fate fate) {
        this.text = text;
        this.type = type;
        this.method = method;
        this.after = after;
        this.fate = fate;
    }

    public String text() {
        return text;
    }

    public Fate fate() {
        return fate;
    }

    /** Settlement has threads of its own; everything before it runs on the thread of the person who makes the certificate. */
    public boolean isSettlement() {
        return type.equals(Names.WORK);
    }

    /**
     * The Byteman script that makes the server stand still here, so that the kill (SIGKILL) meets it there. Of all threads
     * only the one counts that makes a certificate: timers and other people have transactions too.
     */
    String script() {
        String onOurThread = isSettlement() ? "" : "linked(\"making\", Thread.currentThread().getName()) != null AND ";
        return """
                RULE this thread makes a certificate
                CLASS org.calink.connector.desk.ReservationDesk
                METHOD reserve
                AT ENTRY
                IF true
                DO link("making", Thread.currentThread().getName(), "yes")
                ENDRULE

                RULE %s
                CLASS %s
                METHOD %s
                AT %s
                IF %sflag("reached")
                DO traceOpen("point", System.getProperty("calink.crash.point"));
                   traceln("point", "%s");
                   traceClose("point");
                   delay(600000)
                ENDRULE
                """
                .formatted(text, type, method, after ? "EXIT" : "ENTRY", onOurThread, text);
    }
}
