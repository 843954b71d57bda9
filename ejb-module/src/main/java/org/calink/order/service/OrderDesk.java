package org.calink.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.calink.account.Roles;
import org.calink.account.service.Caller;
import org.calink.catalogue.Agreement;
import org.calink.catalogue.CaVendor;
import org.calink.catalogue.Medium;
import org.calink.catalogue.Platform;
import org.calink.catalogue.Quotation;
import org.calink.catalogue.QuotationRequest;
import org.calink.catalogue.service.Catalogue;
import org.calink.kernel.Act;
import org.calink.kernel.Problems;
import org.calink.kernel.Refused;
import org.calink.membership.service.ActingAs;
import org.calink.order.ChoicePolicy;
import org.calink.order.NewMasterLockPolicy;
import org.calink.order.Order;
import org.calink.order.OrderEvent;
import org.calink.order.OrderLine;
import org.calink.order.OrderReason;
import org.calink.order.OrderState;
import org.eclipse.microprofile.config.Config;

/** Where the administrator of an enterprise applies for its master lock (实体CA主锁申请), step by step over a draft. */
@Stateless
@RolesAllowed(Roles.USER)
public class OrderDesk {

    private static final System.Logger LOG = System.getLogger(OrderDesk.class.getName());
    private static final Duration PAY_WITHIN = Duration.ofHours(2);

    @Inject
    private Orders orders;

    @Inject
    private Catalogue catalogue;

    @Inject
    private ApplicationForms forms;

    @Inject
    private Caller caller;

    @Inject
    private ActingAs acting;

    @Inject
    private Clock clock;

    @Inject
    private Config settings;

    /** Why the caller cannot apply for a new master lock, or empty. */
    public Optional<OrderReason> obstacle() {
        return NewMasterLockPolicy.obstacle(acting.membership());
    }

    /** The open order for a new master lock of the caller's enterprise, whoever made it. */
    public Optional<Order> openNewMasterLock() {
        return orders.openNewMasterLock(acting.enterprise());
    }

    /**
     * 《CA数字证书产品售后服务说明书》 is read and ticked, 【确定】: continues the draft there is, or makes one; an order beyond its
     * draft refuses {@link OrderReason#ONE_OPEN_ORDER}.
     *
     * @return id of the draft
     */
    public long startNewMasterLock(boolean noticeAccepted) {
        new Problems()
                .when(!noticeAccepted, "accepted", OrderReason.NOTICE_NOT_ACCEPTED)
                .refuseIfAny();
        long orderId = findOrDraft();
        orders.mineLocked(orderId).consentTo(catalogue.agreement(Agreement.AFTER_SALES), clock.instant());
        return orderId;
    }

    private long findOrDraft() {
        obstacle().ifPresent(reason -> {
            throw new Refused(reason);
        });
        Optional<Order> open = openNewMasterLock();
        if (open.isEmpty()) {
            return draft();
        }
        if (open.get().getState() != OrderState.DRAFT) {
            throw new Refused(OrderReason.ONE_OPEN_ORDER, open.get().getNumber());
        }
        return open.get().getId();
    }

    /** A button pressed twice makes two requests; the one that the database refuses finds the draft of the other. */
    private long draft() {
        try {
            return orders.draftNewMasterLock();
        } catch (EJBException justMade) {
            return openNewMasterLock().orElseThrow(() -> justMade).getId();
        }
    }

    /** One of the caller's own. */
    public Order read(long orderId) {
        return orders.mine(orderId);
    }

    /** What the ticked platforms would cost. */
    public Quotation quote(long orderId, Collection<String> platformCodes) {
        OrderLine line = orders.mine(orderId).line(Medium.UKEY);
        return quote(line, catalogue.platforms(line.getMedium(), line.getLockKind(), platformCodes));
    }

    private Quotation quote(OrderLine line, Collection<Platform> platforms) {
        String homeCity = line.order().getEnterprise().getCityCode();
        return Quotation.of(
                catalogue.tariff(), QuotationRequest.ofNew(line.getMedium(), line.getLockKind(), homeCity, platforms));
    }

    /** Takes vendor and platforms, 【下一步】; consent to the vendor's and our agreement is recorded. */
    public void choose(long orderId, CaVendor vendor, Collection<String> platformCodes, boolean agreed) {
        Order order = orders.mineLocked(orderId);
        OrderLine line = order.line(Medium.UKEY);
        List<Platform> platforms = catalogue.platforms(line.getMedium(), line.getLockKind(), platformCodes);
        ChoicePolicy.check(line.getLockKind(), vendor, catalogue.vendors(line.getMedium()), platforms, agreed)
                .refuseIfAny();
        order.choose(line.getMedium(), vendor, platforms, quote(line, platforms));
        Instant now = clock.instant();
        catalogue.agreementsFor(vendor).forEach(agreement -> order.consentTo(agreement, now));
    }

    /** The summary is right, 【确定】. */
    public void confirmChoice(long orderId) {
        orders.mineLocked(orderId).confirmChoice(clock.instant());
    }

    /** 【生成CA互联互通（辽宁版）申请表】; made again it replaces the earlier one. */
    public void makeForm(long orderId) {
        Order order = orders.mineLocked(orderId);
        order.attachForm(Medium.UKEY, forms.make(order.line(Medium.UKEY)));
    }

    /** 【提交订单】, for the first time or after a return; pressed twice it is done once. */
    public void submit(long orderId) {
        Order order = orders.mineLocked(orderId);
        Act act = Act.by(caller.name(), clock);
        if (order.can(OrderEvent.SUBMIT)) {
            order.submit(act, payWithin());
            LOG.log(System.Logger.Level.INFO, "order {0} submitted, {1} yuan", order.getNumber(), order.total());
        } else if (order.can(OrderEvent.RESUBMIT)) {
            order.resubmit(act);
            LOG.log(System.Logger.Level.INFO, "order {0} submitted again", order.getNumber());
        }
    }

    /** Asked anew for each order: a changed setting is taken up within a minute, without a restart. */
    private Duration payWithin() {
        return settings.getOptionalValue("calink.order.pay-within", Duration.class)
                .orElse(PAY_WITHIN);
    }
}
