package org.calink.payment.web;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.calink.account.Roles;
import org.calink.kernel.web.MenuEntry;
import org.calink.kernel.web.Visitor;

/** 对账, for those who look after the money. */
@RequestScoped
public class PaymentMenu {

    @Inject
    private Visitor visitor;

    @Produces
    @Dependent
    MenuEntry ledger() {
        boolean sees = visitor.isStaff() && (visitor.inRole(Roles.FINANCE) || visitor.inRole(Roles.AUDITOR));
        return sees ? new MenuEntry(MenuEntry.Place.STAFF, 60, "payment", "menu.ledger", "/staff/ledger") : null;
    }
}
