package org.calink.order.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.calink.catalogue.Agreement;
import org.calink.catalogue.service.Catalogue;
import org.calink.kernel.web.RefusalMessages;
import org.calink.order.Order;
import org.calink.order.OrderReason;
import org.calink.order.OrderState;
import org.calink.order.OrderStep;
import org.calink.order.service.OrderDesk;

/** Where 实体CA主锁申请 begins: the after-sales notice, or why not now, or the order there already is. */
@Named
@RequestScoped
public class NewMasterLockPage {

    @Inject
    private OrderDesk desk;

    @Inject
    private Catalogue catalogue;

    @Inject
    private RefusalMessages refusals;

    private OrderReason obstacle;
    private Order open;
    private Agreement notice;
    private boolean accepted;

    @PostConstruct
    public void look() {
        obstacle = desk.obstacle().orElse(null);
        if (obstacle == null) {
            open = desk.openNewMasterLock().orElse(null);
            notice = catalogue.agreement(Agreement.AFTER_SALES);
        }
    }

    /** 【确定】 */
    public String begin() {
        Long[] draft = new Long[1];
        return refusals.attempt(() -> draft[0] = desk.startNewMasterLock(accepted))
                ? Paths.to(OrderStep.CHOICE, draft[0])
                : null;
    }

    /** Takes up the draft where it was left. */
    public String resume() {
        return Paths.to(open.step(), open.getId());
    }

    public boolean isDrafted() {
        return open != null && open.getState() == OrderState.DRAFT && open.step() != OrderStep.NOTICE;
    }

    public boolean isOrdered() {
        return open != null && open.getState() != OrderState.DRAFT;
    }

    public boolean isFree() {
        return obstacle == null && !isDrafted() && !isOrdered();
    }

    public OrderReason getObstacle() {
        return obstacle;
    }

    public Order getOpen() {
        return open;
    }

    public Agreement getNotice() {
        return notice;
    }

    public boolean isAccepted() {
        return accepted;
    }

    public void setAccepted(boolean accepted) {
        this.accepted = accepted;
    }
}
