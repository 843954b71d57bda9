package org.calink.delivery.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.calink.delivery.service.OrderOverview;
import org.calink.kernel.Refused;
import org.calink.order.OrderState;

/** 订单管理: the caller's orders. */
@Named
@RequestScoped
public class OrderListPage {

    @Inject
    private OrderOverview overview;

    private List<OrderOverview.Entry> entries;

    /** Empty, too, for someone who acts for no enterprise. */
    public List<OrderOverview.Entry> getEntries() {
        if (entries == null) {
            try {
                entries = overview.all();
            } catch (Refused noEnterprise) {
                entries = List.of();
            }
        }
        return entries;
    }

    /** 【重新编辑】 */
    public boolean canEdit(OrderOverview.Entry entry) {
        return entry.order().getState() == OrderState.RETURNED;
    }

    /** 【立即支付】 */
    public boolean canPay(OrderOverview.Entry entry) {
        return entry.order().getState() == OrderState.AWAITING_PAYMENT;
    }
}
