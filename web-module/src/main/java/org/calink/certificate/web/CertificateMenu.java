package org.calink.certificate.web;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.calink.account.Roles;
import org.calink.kernel.web.MenuEntry;
import org.calink.kernel.web.MenuEntry.Place;
import org.calink.kernel.web.Visitor;

/** CA管理 for people, 制证 for certificate makers, CA 链路 for administrators and those who wait for certificates. */
@RequestScoped
public class CertificateMenu {

    @Inject
    private Visitor visitor;

    @Produces
    @Dependent
    MenuEntry certificates() {
        return visitor.isUser() ? new MenuEntry(Place.CENTRE, 30, "certificate", "menu", "/certificate/list") : null;
    }

    @Produces
    @Dependent
    MenuEntry making() {
        return visitor.isStaff() && visitor.inRole(Roles.CERTIFICATE_MAKER)
                ? new MenuEntry(Place.STAFF, 30, "certificate", "menu.making", "/staff/making")
                : null;
    }

    @Produces
    @Dependent
    MenuEntry links() {
        boolean may = visitor.inRole(Roles.ADMINISTRATOR) || visitor.inRole(Roles.CERTIFICATE_MAKER);
        return visitor.isStaff() && may ? new MenuEntry(Place.STAFF, 60, "connector", "menu", "/staff/links") : null;
    }
}
