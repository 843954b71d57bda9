package org.calink.sandbox.wechat;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.Optional;
import org.calink.sandbox.books.Books;
import org.calink.sandbox.contract.Chance;
import org.calink.sandbox.contract.Contract;
import org.calink.sandbox.http.Answer;
import org.calink.sandbox.http.Call;
import org.calink.sandbox.http.Provider;
import org.calink.sandbox.outbox.Outbox;

/**
 * WeChat Pay APIv3 (微信支付), Native pay and refunds, below {@code /wechat}: every request must carry the merchant's
 * signature, every answer carries the platform's.
 */
public final class WeChatPay implements Provider {

    private static final String ROOT = "/wechat";
    private static final String ORDERS = "/v3/pay/transactions/";
    private static final String BY_NUMBER = ORDERS + "out-trade-no/";
    private static final String REFUNDS = "/v3/refund/domestic/refunds";

    private final RequestSignature signature;
    private final PlatformSeal seal;
    private final Trades trades;
    private final TradeDesk tradeDesk;
    private final RefundDesk refundDesk;
    private final Notifications notifications;
    private final Clock clock;

    public WeChatPay(Books books, Outbox outbox, Clock clock) {
        Contract contract = new Contract(books.folder());
        this.clock = clock;
        this.signature = new RequestSignature(contract, clock);
        this.seal = new PlatformSeal(contract, clock);
        this.trades = new Trades(books);
        this.notifications = new Notifications(outbox, seal, clock);
        this.tradeDesk = new TradeDesk(trades, contract, clock);
        this.refundDesk = new RefundDesk(books, trades, notifications, clock);
    }

    /** The page on which people pay. */
    public Cashier cashier() {
        return new Cashier(this, trades, notifications, clock);
    }

    @Override
    public Answer answer(Call call) {
        try {
            String path = call.path().substring(ROOT.length());
            signature.check(call, call.query().isEmpty() ? path : path + "?" + call.query());
            return seal.sealed(served(call, path));
        } catch (WeChatRefusal refusal) {
            return seal.sealed(refusal.answer());
        }
    }

    @Override
    public Answer refusal(Call call) {
        return seal.sealed(new WeChatRefusal(500, "SYSTEM_ERROR", "系统异常，请用相同参数重新调用").answer());
    }

    @Override
    public Answer spoiled(Answer answer) {
        return answer.with(
                PlatformSeal.SIGNATURE, seal.headers(Chance.letters(8)).get(PlatformSeal.SIGNATURE));
    }

    /** The person's phone has paid; empty when the order cannot be paid (any more). */
    Optional<Trade> pay(Trade trade, NotifyAs how) {
        String transactionId = "4200" + Chance.digits(24);
        if (!trades.pay(trade.outTradeNo(), transactionId, clock.instant())) {
            return Optional.empty();
        }
        Trade paid = trades.byNumber(trade.outTradeNo()).orElseThrow();
        notifications.paid(paid, how);
        return Optional.of(paid);
    }

    private Answer served(Call call, String path) {
        if (call.posted()) {
            return posted(call, path);
        }
        if (path.startsWith(BY_NUMBER)) {
            return tradeDesk.query(trades.byNumber(path.substring(BY_NUMBER.length())));
        }
        if (path.startsWith(ORDERS + "id/")) {
            return tradeDesk.query(trades.byTransaction(path.substring(ORDERS.length() + 3)));
        }
        if (path.startsWith(REFUNDS + "/")) {
            return refundDesk.query(path.substring(REFUNDS.length() + 1));
        }
        throw new WeChatRefusal(404, "RESOURCE_NOT_EXISTS", "请求的资源不存在");
    }

    private Answer posted(Call call, String path) {
        JsonObject wish = call.json().orElseThrow(() -> TradeDesk.invalid("body"));
        if (path.equals(ORDERS + "native")) {
            return tradeDesk.order(wish);
        }
        if (path.equals(REFUNDS)) {
            return refundDesk.refund(wish);
        }
        if (path.startsWith(BY_NUMBER) && path.endsWith("/close")) {
            return tradeDesk.close(path.substring(BY_NUMBER.length(), path.length() - "/close".length()));
        }
        throw new WeChatRefusal(404, "RESOURCE_NOT_EXISTS", "请求的资源不存在");
    }
}
