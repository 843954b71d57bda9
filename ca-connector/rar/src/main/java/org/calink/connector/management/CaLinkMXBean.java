package org.calink.connector.management;

import java.util.Map;

/** The state of one authority, for consoles: {@code calink:type=CaLink,name=CFCA}. Rows are all nodes', the link is this node's. */
public interface CaLinkMXBean {

    /** Rows in doubt or not settled. */
    int getDepth();

    /** The same by state, as {@link org.calink.connector.BranchState} names them. */
    Map<String, Integer> getDepthByState();

    /** For how many seconds the oldest of them has been in its state, 0 when there is none. */
    long getOldestAgeSeconds();

    /** What stood in the way last, empty when nothing did since the node started. */
    String getLastError();

    /** When that was, ISO 8601; empty likewise. */
    String getLastErrorAt();

    /** When the authority last answered, ISO 8601; empty when it has not since the node started. */
    String getLastSuccessAt();

    /** CLOSED, OPEN or HALF_OPEN. */
    String getCircuit();

    /** When an open circuit lets a call try again, ISO 8601; empty while it is not open. */
    String getOpenUntil();

    int getInFlight();

    int getMaxInFlight();

    boolean isPaused();

    /** Tries an open row now, all of them when the key is empty, even while the circuit is open; what came of it. */
    String retryNow(String transactionId);

    /** Holds settlement back; transactions go on, their outcomes wait. */
    void pause();

    void resume();

    /** One round trip that changes nothing; 'OK' or what is wrong. */
    String probe();
}
