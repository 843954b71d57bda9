package org.calink.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.calink.enterprise.EnterpriseAttachment;
import org.calink.kernel.web.Missing;
import org.calink.kernel.web.RefusalMessages;
import org.calink.kernel.web.TimelineStep;
import org.calink.kernel.web.Words;
import org.calink.order.Order;
import org.calink.order.OrderEvent;
import org.calink.review.ReviewSubject;
import org.calink.review.service.Claims;
import org.calink.review.service.OrderReview;
import org.omnifaces.cdi.Param;

/** 订单审核: the order beside its application form, and the decision. */
@Named
@RequestScoped
public class OrderReviewPage {

    private static final String LIST = "/staff/worklist?faces-redirect=true&duty=order";

    @Inject
    @Param
    private Long id;

    @Inject
    @Param
    private String deciding;

    @Inject
    private OrderReview review;

    @Inject
    private Claims claims;

    @Inject
    private Missing missing;

    @Inject
    private RefusalMessages refusals;

    @Inject
    private Words words;

    private OrderReview.Case shown;
    private String reason;

    public void load() {
        shown();
    }

    private OrderReview.Case shown() {
        if (shown == null) {
            shown = missing.unless(id, review::read);
        }
        return shown;
    }

    /** 【领取】 */
    public String take() {
        return refusals.attempt(() -> claims.take(ReviewSubject.ORDER, id)) && !isSent() ? here() : again();
    }

    /** 【放回】 */
    public String putBack() {
        return refusals.attempt(() -> claims.putBack(ReviewSubject.ORDER, id)) ? LIST : again();
    }

    /** 【审核通过】 */
    public String approve() {
        return decided("orderReview.approved", () -> review.approve(id));
    }

    /** 【审核不通过】 */
    public String returnForCorrection() {
        return decided("orderReview.returned", () -> review.returnForCorrection(id, reason));
    }

    /** 【拒绝并退款】 */
    public String refuse() {
        return decided("orderReview.refused", () -> review.refuse(id, reason));
    }

    private String decided(String note, Runnable decision) {
        if (!refusals.attempt(decision)) {
            return again();
        }
        refusals.note("delivery", note);
        return LIST + "&done=true";
    }

    private String again() {
        shown = null;
        return null;
    }

    private String here() {
        return "/staff/review/order?faces-redirect=true&id=" + id;
    }

    public List<TimelineStep> getTimeline() {
        return getOrder().getHistory().stream()
                .map(entry -> new TimelineStep(
                        words.of(OrderEvent.valueOf(entry.getEvent())), entry.getAt(), entry.getNote(), true))
                .toList();
    }

    /** What the enterprise had approved, to be compared with the form. */
    public List<EnterpriseAttachment> getAttachments() {
        return Stream.of(EnterpriseAttachment.values())
                .filter(kind -> getOrder().getEnterprise().attachment(kind) != null)
                .toList();
    }

    public Order getOrder() {
        return shown().order();
    }

    /** Also where it was so when the page was sent: what was typed stays, and the service says what came between. */
    public boolean isDeciding() {
        return shown().isDecidable() || isSent();
    }

    private boolean isSent() {
        return deciding != null;
    }

    /** Waits for a decision and is in nobody's hands. */
    public boolean isFree() {
        return shown().isFree();
    }

    /** Name of the colleague who has it in hand; null where nobody else has. */
    public String getHeldBy() {
        return shown().isMine()
                ? null
                : shown().claim()
                        .map(claim -> claim.getStaff().getDisplayName())
                        .orElse(null);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
