package org.calink.connector;

import jakarta.resource.Referenceable;
import java.io.Serializable;
import java.util.Map;

/**
 * Hands out connections to one certificate authority; looked up as {@code eis/ca/CFCA}, {@code eis/ca/BJCA} or
 * {@code eis/ca/AXCA}.
 *
 * <pre>{@code
 * @Resource(lookup = "eis/ca/CFCA")
 * CaConnectionFactory cfca;
 *
 * try (CaConnection ca = cfca.getConnection()) {
 *     ReserveResult result = ca.reserve(application);
 * }
 * }</pre>
 */
public interface CaConnectionFactory extends Serializable, Referenceable {

    /**
     * A connection that takes part in the caller's transaction. Opening one needs no network.
     *
     * @throws CaConnectorException when the pool is exhausted or its configuration is refused
     */
    CaConnection getConnection();

    /** The same authority as an administrator watches it. Takes nothing from the pool. */
    CaWatch watch();

    /**
     * Where this authority is looked for, as the administrator wrote it: the pool's properties that hold an address, by their
     * names. Nothing is opened and nothing is checked for it.
     */
    Map<String, String> addresses();
}
