package org.calink.connector.ra;

import jakarta.resource.spi.Activation;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.ConfigProperty;
import jakarta.resource.spi.ResourceAdapter;
import org.calink.connector.CaEventListener;

/** What a message-driven bean may say about the events it wants. */
@Activation(messageListeners = CaEventListener.class)
public class CaEventActivationSpec implements ActivationSpec {

    private ResourceAdapter adapter;

    @ConfigProperty(description = "Short name of the authority whose events are wanted, e.g. CFCA; empty for all")
    private String vendor = "";

    boolean wants(String name) {
        return vendor == null || vendor.isBlank() || vendor.equalsIgnoreCase(name);
    }

    public String getVendor() {
        return vendor;
    }

    public void setVendor(String vendor) {
        this.vendor = vendor;
    }

    /** Every vendor's name is acceptable: pools may be made later. */
    @Override
    public void validate() {
        if (vendor == null) {
            vendor = "";
        }
    }

    @Override
    public ResourceAdapter getResourceAdapter() {
        return adapter;
    }

    @Override
    public void setResourceAdapter(ResourceAdapter adapter) {
        this.adapter = adapter;
    }
}
