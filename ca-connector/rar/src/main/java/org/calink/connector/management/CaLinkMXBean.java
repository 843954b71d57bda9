package org.calink.connector.management;

/** The state of one authority on this node, for consoles: {@code calink:type=CaLink,name=CFCA}. */
public interface CaLinkMXBean {

    /** Rows in doubt or not settled. */
    int getDepth();

    /** Age of the oldest of them in seconds, 0 when there is none. */
    long getOldestAgeSeconds();

    /** What stood in the way last, empty when nothing did. */
    String getLastError();

    /** CLOSED, OPEN or HALF_OPEN. */
    String getCircuit();

    int getInFlight();

    boolean isPaused();

    /** Tries an open row now; all of them when the key is empty. */
    void retryNow(String transactionId);

    /** Holds settlement back; transactions go on, their outcomes wait. */
    void pause();

    void resume();

    /** One round trip that changes nothing; 'OK' or what is wrong. */
    String probe();
}
