package org.calink.delivery.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.calink.delivery.service.ShippingDesk;
import org.calink.kernel.web.Missing;

/** 发货: everything that is not yet with its holder. */
@Named
@RequestScoped
public class ShippingPage {

    @Inject
    private ShippingDesk desk;

    @Inject
    private Missing missing;

    private List<ShippingDesk.Entry> entries;

    public void load() {
        entries = missing.unless(desk::open);
    }

    public List<ShippingDesk.Entry> getEntries() {
        return entries;
    }
}
