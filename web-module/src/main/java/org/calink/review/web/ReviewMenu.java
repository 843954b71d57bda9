package org.calink.review.web;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.calink.account.Roles;
import org.calink.kernel.web.MenuEntry;
import org.calink.kernel.web.Visitor;

/** What the desk puts into the staff menu: the work list, for everybody who has one. */
@RequestScoped
public class ReviewMenu {

    @Inject
    private Visitor visitor;

    @Produces
    @Dependent
    MenuEntry entry() {
        boolean works = visitor.isStaff()
                && Stream.of(
                                Roles.REVIEWER,
                                Roles.CERTIFICATE_MAKER,
                                Roles.DISPATCHER,
                                Roles.FINANCE,
                                Roles.ADMINISTRATOR)
                        .anyMatch(visitor::inRole);
        return works ? new MenuEntry(MenuEntry.Place.STAFF, 10, "review", "menu", "/staff/worklist") : null;
    }
}
