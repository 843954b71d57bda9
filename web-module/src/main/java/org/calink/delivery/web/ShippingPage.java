package org.calink.delivery.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.calink.delivery.service.ShippingDesk;

/** 发货: everything that is not yet with its holder. */
@Named
@RequestScoped
public class ShippingPage {

    @Inject
    private ShippingDesk desk;

    private List<ShippingDesk.Entry> entries;

    public List<ShippingDesk.Entry> getEntries() {
        if (entries == null) {
            entries = desk.open();
        }
        return entries;
    }
}
