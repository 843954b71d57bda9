package org.calink.connector.ra;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import java.util.Map;
import javax.naming.Reference;
import org.calink.connector.CaConnection;
import org.calink.connector.CaConnectionFactory;
import org.calink.connector.CaConnectorException;
import org.calink.connector.CaWatch;
import org.calink.connector.management.VendorWatch;
import org.calink.connector.settlement.Settlement;

/** What applications find in JNDI: asks the server's pool for connections. */
final class PooledCaConnectionFactory implements CaConnectionFactory {

    private static final long serialVersionUID = 1L;

    private final CaManagedConnectionFactory managed;
    private final ConnectionManager pool;
    private Reference reference;

    PooledCaConnectionFactory(CaManagedConnectionFactory managed, ConnectionManager pool) {
        this.managed = managed;
        this.pool = pool;
    }

    @Override
    public CaConnection getConnection() {
        try {
            return (CaConnection) pool.allocateConnection(managed, null);
        } catch (ResourceException refused) {
            throw refused(refused);
        }
    }

    @Override
    public CaWatch watch() {
        try {
            return new VendorWatch(this::settlement, managed.meters());
        } catch (ResourceException refused) {
            throw refused(refused);
        }
    }

    @Override
    public Map<String, String> addresses() {
        return managed.settings().addresses();
    }

    private Settlement settlement() {
        try {
            return managed.settlement();
        } catch (ResourceException refused) {
            throw refused(refused);
        }
    }

    private static CaConnectorException refused(ResourceException cause) {
        return new CaConnectorException("no connection to the authority: " + cause.getMessage(), cause);
    }

    @Override
    public Reference getReference() {
        return reference;
    }

    @Override
    public void setReference(Reference reference) {
        this.reference = reference;
    }
}
