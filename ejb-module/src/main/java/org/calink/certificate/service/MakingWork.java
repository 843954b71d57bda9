package org.calink.certificate.service;

import jakarta.enterprise.context.ApplicationScoped;
import org.calink.account.Roles;
import org.calink.certificate.Certificate;
import org.calink.order.OrderLine;
import org.calink.review.service.QueriedWork;
import org.calink.review.service.WorkItem;

/** Certificates to be made, to be written to their token, or taken back by their vendor (制证). */
@ApplicationScoped
public class MakingWork extends QueriedWork<OrderLine> {

    public MakingWork() {
        super(
                new Post("making", Roles.CERTIFICATE_MAKER, null, "/staff/making/line", 30),
                OrderLine.class,
                Certificate.AT_DESK,
                "x.order.paidAt",
                begins("x.order.number") + " or " + contains("x.holderName"));
    }

    @Override
    protected WorkItem item(OrderLine line) {
        return new WorkItem(
                line.getId(),
                line.order().getPaidAt(),
                line.getHolderName(),
                line.order().getNumber() + " · " + line.getVendor());
    }
}
