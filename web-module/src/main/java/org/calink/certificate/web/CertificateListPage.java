package org.calink.certificate.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.calink.certificate.Certificate;
import org.calink.certificate.service.CertificateBook;
import org.calink.kernel.Refused;
import org.calink.order.Order;
import org.calink.order.OrderReason;
import org.calink.order.service.OrderDesk;

/** CA管理: what can be applied for, and the enterprise's certificates. */
@Named
@RequestScoped
public class CertificateListPage {

    @Inject
    private CertificateBook book;

    @Inject
    private OrderDesk orders;

    private Order open;
    private OrderReason obstacle;
    private List<Certificate> certificates = List.of();

    /** Nothing for someone who acts for no enterprise. */
    @PostConstruct
    void load() {
        obstacle = orders.obstacle().orElse(null);
        try {
            open = orders.openNewMasterLock().orElse(null);
            certificates = book.all();
        } catch (Refused noEnterprise) {
            open = null;
        }
    }

    public List<Certificate> getCertificates() {
        return certificates;
    }

    /** The enterprise's application that is under way; null when there is none. */
    public Order getOpen() {
        return open;
    }

    /** Why the visitor cannot apply for the master lock now; null when they can. */
    public OrderReason getObstacle() {
        return obstacle;
    }
}
