package org.calink.certificate.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.calink.catalogue.CaVendor;
import org.calink.connector.CaConnection;
import org.calink.connector.CaConnectionFactory;
import org.calink.connector.CaConnectorException;
import org.calink.connector.CaWatch;

/**
 * The certificate authorities behind the connector, one pool each. An enterprise bean: the container gives a connection a part in
 * the transaction only where it is asked for inside a bean's call.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Authorities {

    @Resource(lookup = "eis/ca/CFCA")
    private CaConnectionFactory cfca;

    @Resource(lookup = "eis/ca/BJCA")
    private CaConnectionFactory bjca;

    @Resource(lookup = "eis/ca/AXCA")
    private CaConnectionFactory axca;

    /** A connection that takes part in the caller's transaction; the caller closes it. */
    public CaConnection connect(CaVendor vendor) throws NoConnection {
        try {
            return factory(vendor).getConnection();
        } catch (CaConnectorException none) {
            throw new NoConnection(vendor, none);
        }
    }

    /** How a vendor's link does and what is open there; takes no part in any transaction. */
    public CaWatch watch(CaVendor vendor) {
        return factory(vendor).watch();
    }

    private CaConnectionFactory factory(CaVendor vendor) {
        return switch (vendor) {
            case CFCA -> cfca;
            case BJCA -> bjca;
            case AXCA -> axca;
        };
    }
}
