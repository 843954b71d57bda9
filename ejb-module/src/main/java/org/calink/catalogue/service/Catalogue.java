package org.calink.catalogue.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.calink.catalogue.Agreement;
import org.calink.catalogue.CaVendor;
import org.calink.catalogue.LockKind;
import org.calink.catalogue.Medium;
import org.calink.catalogue.Platform;
import org.calink.catalogue.TariffVersion;
import org.calink.catalogue.VendorOffer;

/** What is offered now (目录): vendors, platforms, texts, fees. Public knowledge, so anyone may read it. */
@Stateless
@PermitAll
public class Catalogue {

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Every platform shown for a kind of lock, those that are 即将上线 among them, in the guide's order. */
    public List<Platform> platforms(Medium medium, LockKind lockKind) {
        return em
                .createNamedQuery(Platform.OFFERED, Platform.class)
                .setParameter("medium", medium)
                .getResultList()
                .stream()
                .filter(platform -> platform.isShownTo(lockKind))
                .toList();
    }

    /** The platforms of these codes; codes that are not offered are left out. */
    public List<Platform> platforms(Medium medium, LockKind lockKind, Collection<String> codes) {
        return platforms(medium, lockKind).stream()
                .filter(platform -> codes.contains(platform.code()))
                .toList();
    }

    public List<CaVendor> vendors(Medium medium) {
        return em
                .createNamedQuery(VendorOffer.OF_MEDIUM, VendorOffer.class)
                .setParameter("medium", medium)
                .getResultList()
                .stream()
                .map(VendorOffer::getVendor)
                .toList();
    }

    /** The tariff version in force now. */
    public TariffVersion tariff() {
        return em.createNamedQuery(TariffVersion.IN_FORCE, TariffVersion.class)
                .setParameter("now", clock.instant())
                .setMaxResults(1)
                .getSingleResult();
    }

    /** The version of a text in force now. */
    public Agreement agreement(String code) {
        return em.createNamedQuery(Agreement.CURRENT, Agreement.class)
                .setParameter("code", code)
                .setParameter("now", clock.instant())
                .setMaxResults(1)
                .getSingleResult();
    }

    /** What must be accepted for a vendor's certificate: its own agreement and the platform's. */
    public List<Agreement> agreementsFor(CaVendor vendor) {
        return List.of(agreement(Agreement.codeOf(vendor)), agreement(Agreement.SERVICE));
    }
}
