package org.calink.connector.ra;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** What this server is called among those that share a journal: stable over restarts, different on every node. */
final class NodeName {

    private NodeName() {}

    static String ofThisServer() {
        String instance = System.getProperty("com.sun.aas.instanceName", "server");
        String folder = System.getProperty("com.sun.aas.instanceRoot", System.getProperty("user.dir"));
        return host() + "." + instance + "." + Integer.toHexString(folder.hashCode());
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
