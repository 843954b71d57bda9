package org.calink.certificate.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.calink.certificate.Certificate;
import org.calink.certificate.service.CertificateBook;
import org.calink.kernel.Problem;
import org.calink.kernel.Refused;
import org.calink.kernel.web.Words;
import org.calink.order.Order;
import org.calink.order.service.OrderDesk;

/** CA管理: what can be applied for, and the enterprise's certificates. */
@Named
@RequestScoped
public class CertificateListPage {

    @Inject
    private CertificateBook book;

    @Inject
    private OrderDesk orders;

    @Inject
    private Words words;

    private Order open;
    private String obstacle;
    private List<Certificate> certificates = List.of();

    /** Nothing for someone who acts for no enterprise. */
    @PostConstruct
    void load() {
        obstacle = orders.obstacle()
                .map(reason -> words.of(Problem.overall(reason)))
                .orElse(null);
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

    /** Why the visitor cannot apply for the master lock now, in words; null when they can. */
    public String getObstacle() {
        return obstacle;
    }
}
