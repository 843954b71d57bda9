package org.calink.connector.journal;

import java.util.UUID;

/**
 * Who holds a branch that is not prepared yet: a node, and which of its starts. What an earlier start of the same node left
 * behind can be presumed aborted at once; what another node left behind only when its lease is over.
 */
public record Owner(String node, String start) {

    /** This start of a node; the name is stable over restarts and different on every node. */
    public static Owner now(String node) {
        String name = node.replaceAll("[^A-Za-z0-9_.-]", "_");
        return new Owner(
                name.length() > 50 ? name.substring(name.length() - 50) : name,
                UUID.randomUUID().toString());
    }

    String text() {
        return node + "/" + start;
    }
}
