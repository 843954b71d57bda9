package org.calink.delivery.service;

import jakarta.enterprise.context.ApplicationScoped;
import org.calink.account.Roles;
import org.calink.delivery.Delivery;
import org.calink.review.service.QueriedWork;

/** Parcels to be handed over, tokens to be fetched, and deliveries the courier refused (发货). */
@ApplicationScoped
public class DispatchWork extends QueriedWork {

    public DispatchWork() {
        super(
                new Post("dispatch", Roles.DISPATCHER, null, "/staff/shipping/parcel", 40),
                Delivery.class,
                "x.state in (org.calink.delivery.DeliveryState.AWAITING_DISPATCH, "
                        + "org.calink.delivery.DeliveryState.AWAITING_PICKUP, org.calink.delivery.DeliveryState.FAILED)",
                "x.createdAt",
                begins("x.order.number") + " or " + contains("x.order.enterprise.name"),
                new Shown("x.order.enterprise.name", "x.order.number"));
    }
}
