package org.calink.sandbox.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.wechat.pay.java.core.exception.ServiceException;
import com.wechat.pay.java.core.exception.ValidationException;
import com.wechat.pay.java.service.payments.model.Transaction;
import com.wechat.pay.java.service.payments.model.Transaction.TradeStateEnum;
import com.wechat.pay.java.service.payments.nativepay.NativePayService;
import com.wechat.pay.java.service.payments.nativepay.model.Amount;
import com.wechat.pay.java.service.payments.nativepay.model.CloseOrderRequest;
import com.wechat.pay.java.service.payments.nativepay.model.PrepayRequest;
import com.wechat.pay.java.service.payments.nativepay.model.QueryOrderByOutTradeNoRequest;
import com.wechat.pay.java.service.refund.RefundService;
import com.wechat.pay.java.service.refund.model.AmountReq;
import com.wechat.pay.java.service.refund.model.CreateRequest;
import com.wechat.pay.java.service.refund.model.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.calink.sandbox.Mailbox;
import org.calink.sandbox.Town;
import org.calink.sandbox.faults.Fault;
import org.calink.sandbox.faults.Faults;
import org.calink.sandbox.faults.Faulty;
import org.calink.sandbox.faults.Planned;
import org.calink.sandbox.http.Answer;
import org.calink.sandbox.http.Call;
import org.calink.sandbox.outbox.Letter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects that our WeChat Pay is WeChat Pay: its official SDK talks to it and believes its signatures. */
class WeChatPayTest {

    @TempDir
    Path data;

    private Town town;
    private Mailbox merchant;
    private WeChatPay weChat;
    private OfficialSdk sdk;
    private NativePayService payments;
    private final Faults faults = new Faults();

    @BeforeEach
    void open() throws IOException {
        town = new Town(data);
        merchant = new Mailbox("");
        weChat = new WeChatPay(town.books(), town.outbox(), Clock.systemUTC());
        sdk = new OfficialSdk(town, new Faulty("wechat", weChat, faults), town.secret("calink.wechat.merchant-serial"));
        payments = new NativePayService.Builder().httpClient(sdk.client()).build();
    }

    @AfterEach
    void close() {
        merchant.close();
        town.close();
    }

    @Test
    void anOrderIsPaidToldAndFoundPaid() {
        String code = order("ORDER0000001", 30_000);
        assertTrue(code.startsWith("weixin://wxpay/bizpayurl?pr="));
        assertEquals(TradeStateEnum.NOTPAY, query("ORDER0000001").getTradeState());

        pay(code, "NORMAL");
        town.outbox().deliver();

        Transaction told = sdk.read(merchant.received().get(0));
        assertEquals(TradeStateEnum.SUCCESS, told.getTradeState());
        assertEquals(30_000, told.getAmount().getTotal());
        assertEquals(told.getTransactionId(), query("ORDER0000001").getTransactionId());
        assertEquals(Letter.State.ACCEPTED, town.outbox().of("wechat").get(0).state());
    }

    @Test
    void theSameOrderTwiceIsOneOrderAndAPaidOneIsRefused() {
        String code = order("ORDER0000002", 100);
        assertEquals(code, order("ORDER0000002", 100));
        assertEquals("OUT_TRADE_NO_USED", refusal(() -> order("ORDER0000002", 101)));
        pay(code, "NEVER");
        assertEquals(409, pay(code, "NEVER").status());
        assertEquals("ORDERPAID", refusal(() -> order("ORDER0000002", 100)));
        assertEquals("ORDERPAID", refusal(() -> closeOrder("ORDER0000002")));
    }

    @Test
    void aClosedOrderCannotBePaid() {
        String code = order("ORDER0000003", 100);
        closeOrder("ORDER0000003");
        assertEquals(409, pay(code, "NORMAL").status());
        assertEquals(TradeStateEnum.CLOSED, query("ORDER0000003").getTradeState());
    }

    @Test
    void whatTheMerchantDidNotTakeIsSentAgain() {
        pay(order("ORDER0000004", 100), "NORMAL");
        merchant.answering(500);
        town.outbox().deliver();
        Letter letter = town.outbox().of("wechat").get(0);
        assertEquals(Letter.State.WAITING, letter.state());
        assertEquals(1, letter.attempts());
        merchant.answering(204);
        town.outbox().again(letter.id());
        town.outbox().deliver();
        assertEquals(2, merchant.received().size());
        assertEquals(Letter.State.ACCEPTED, town.outbox().of("wechat").get(0).state());
    }

    @Test
    void aForgedNotificationIsNotBelievedAndAWrongAmountIsSeen() {
        pay(order("ORDER0000005", 100), "WRONG_SIGNATURE");
        pay(order("ORDER0000006", 100), "WRONG_AMOUNT");
        town.outbox().deliver();
        List<Call> notifications = merchant.received();
        assertThrows(ValidationException.class, () -> sdk.read(notifications.get(0)));
        assertEquals(99, sdk.read(notifications.get(1)).getAmount().getTotal());
    }

    @Test
    void moneyGoesBackOnceForOneRefundNumber() {
        pay(order("ORDER0000007", 100), "NEVER");
        assertEquals(Status.PROCESSING, refund("R1", 60).getStatus());
        assertEquals(refund("R1", 60).getRefundId(), refund("R1", 60).getRefundId());
        assertEquals("INVALID_REQUEST", refusal(() -> refund("R2", 60)));
        assertEquals(TradeStateEnum.REFUND, query("ORDER0000007").getTradeState());
    }

    @Test
    void aStrangerIsTurnedAway() {
        OfficialSdk stranger = new OfficialSdk(town, weChat, "0123456789ABCDEF");
        payments = new NativePayService.Builder().httpClient(stranger.client()).build();
        assertEquals("SIGN_ERROR", refusal(() -> order("ORDER0000008", 100)));
    }

    @Test
    void faultsReachTheMerchant() {
        faults.plan("wechat", new Planned(Fault.WRONG_SIGNATURE, "native", 1, 0));
        assertThrows(ValidationException.class, () -> order("ORDER0000009", 100));
        faults.plan("wechat", new Planned(Fault.REFUSE, "", 1, 0));
        assertEquals("SYSTEM_ERROR", refusal(() -> order("ORDER0000009", 100)));
        assertFalse(order("ORDER0000009", 100).isEmpty());
    }

    private String order(String number, int fen) {
        Amount amount = new Amount();
        amount.setTotal(fen);
        PrepayRequest request = new PrepayRequest();
        request.setAppid(town.secret("calink.wechat.app-id"));
        request.setMchid(town.secret("calink.wechat.merchant-id"));
        request.setDescription("CA数字证书 新办");
        request.setOutTradeNo(number);
        request.setNotifyUrl(merchant.url("/notify"));
        request.setAmount(amount);
        return payments.prepay(request).getCodeUrl();
    }

    private Transaction query(String number) {
        QueryOrderByOutTradeNoRequest request = new QueryOrderByOutTradeNoRequest();
        request.setMchid(town.secret("calink.wechat.merchant-id"));
        request.setOutTradeNo(number);
        return payments.queryOrderByOutTradeNo(request);
    }

    private void closeOrder(String number) {
        CloseOrderRequest request = new CloseOrderRequest();
        request.setMchid(town.secret("calink.wechat.merchant-id"));
        request.setOutTradeNo(number);
        payments.closeOrder(request);
    }

    private com.wechat.pay.java.service.refund.model.Refund refund(String number, long fen) {
        AmountReq amount = new AmountReq();
        amount.setRefund(fen);
        amount.setTotal(100L);
        amount.setCurrency("CNY");
        CreateRequest request = new CreateRequest();
        request.setOutTradeNo("ORDER0000007");
        request.setOutRefundNo(number);
        request.setAmount(amount);
        return new RefundService.Builder().httpClient(sdk.client()).build().create(request);
    }

    private Answer pay(String code, String how) {
        String body = "{\"code\":\"" + code + "\",\"notify\":\"" + how + "\"}";
        return weChat.cashier()
                .answer(new Call(
                        "POST",
                        "/cashier/pay",
                        "",
                        Map.of("Content-Type", "application/json"),
                        body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String refusal(Runnable request) {
        return assertThrows(ServiceException.class, request::run).getErrorCode();
    }
}
