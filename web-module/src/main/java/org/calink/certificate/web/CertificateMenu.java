package org.calink.certificate.web;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.calink.account.Roles;
import org.calink.kernel.web.MenuEntry;
import org.calink.kernel.web.MenuEntry.Place;
import org.calink.kernel.web.Visitor;

/** CA管理 for people, 制证 for certificate makers. */
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
}
