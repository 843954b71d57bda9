package org.calink.connector.ra;

import jakarta.resource.spi.ManagedConnectionMetaData;
import org.calink.connector.configuration.Property;
import org.calink.connector.desk.Vendor;

/** What the server shows about a connection. */
record CaMetaData(Vendor vendor) implements ManagedConnectionMetaData {

    @Override
    public String getEISProductName() {
        return "Certificate authority " + vendor.name();
    }

    @Override
    public String getEISProductVersion() {
        return "CMP, RFC 9810";
    }

    @Override
    public int getMaxConnections() {
        return vendor.settings().number(Property.MAX_IN_FLIGHT);
    }

    @Override
    public String getUserName() {
        return "";
    }
}
