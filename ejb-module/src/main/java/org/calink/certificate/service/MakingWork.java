package org.calink.certificate.service;

import jakarta.enterprise.context.ApplicationScoped;
import org.calink.account.Roles;
import org.calink.certificate.Certificate;
import org.calink.order.OrderLine;
import org.calink.review.service.QueriedWork;

/** Certificates to be made, to be written to their token, or taken back by their vendor (制证). */
@ApplicationScoped
public class MakingWork extends QueriedWork {

    public MakingWork() {
        super(
                new Post("making", Roles.CERTIFICATE_MAKER, null, "/staff/making/line", 30),
                OrderLine.class,
                Certificate.AT_DESK,
                "x.order.paidAt",
                begins("x.order.number") + " or " + contains("x.holderName"),
                new Shown("x.holderName", "concat(x.order.number, ' · ', x.vendor)"));
    }
}
