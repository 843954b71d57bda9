package org.calink.delivery.web;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.calink.account.Roles;
import org.calink.kernel.web.MenuEntry;
import org.calink.kernel.web.MenuEntry.Place;
import org.calink.kernel.web.Visitor;

/** 订单管理 for people, 发货 for dispatchers. */
@RequestScoped
public class OrderMenu {

    @Inject
    private Visitor visitor;

    @Produces
    @Dependent
    MenuEntry orders() {
        return visitor.isUser() ? new MenuEntry(Place.CENTRE, 40, "delivery", "menu", "/order/list") : null;
    }

    @Produces
    @Dependent
    MenuEntry shipping() {
        return visitor.isStaff() && visitor.inRole(Roles.DISPATCHER)
                ? new MenuEntry(Place.STAFF, 40, "delivery", "menu.shipping", "/staff/shipping")
                : null;
    }
}
