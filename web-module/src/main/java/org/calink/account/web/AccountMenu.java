package org.calink.account.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.calink.kernel.web.MenuEntry;
import org.calink.kernel.web.Visitor;

/** The account's entry beside the visitor's name. */
@ApplicationScoped
public class AccountMenu {

    @Inject
    private Visitor visitor;

    @Produces
    @Dependent
    MenuEntry password() {
        return visitor.isUser()
                ? new MenuEntry(MenuEntry.Place.ACCOUNT, 90, "account", "menu.password", "/account/password")
                : null;
    }
}
