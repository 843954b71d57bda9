package org.calink.delivery.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.calink.delivery.Delivery;
import org.calink.notice.SmsTemplate;
import org.calink.notice.service.Notices;

/** What the applicant is told about the way of a token, in the caller's transaction. */
@ApplicationScoped
public class DeliveryNotes {

    @Inject
    private Notices notices;

    public void dispatched(Delivery delivery) {
        notices.sms(
                delivery.getOrder().getAccount().getMobile(),
                SmsTemplate.ORDER_DISPATCHED,
                delivery.getOrder().getNumber(),
                delivery.getWaybill());
    }

    public void readyForPickup(Delivery delivery) {
        notices.sms(
                delivery.getOrder().getAccount().getMobile(),
                SmsTemplate.ORDER_READY,
                delivery.getOrder().getNumber(),
                delivery.getPickupCode());
    }
}
