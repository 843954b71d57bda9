package org.calink.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.calink.support.Browser;
import org.calink.support.HttpVisitor;
import org.calink.support.Patience;
import org.calink.support.PaymentNotice;
import org.calink.support.RunningSystem;
import org.calink.support.Samples;
import org.calink.support.Sandbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Protects the side ways of an order, as its people meet them: money that comes too late, twice or from nobody, an order
 * returned and one refused, a vendor that is down, says no or lets one wait, files that cannot be taken, a forgotten
 * password. One enterprise walks them one after the other; each way ends without an open order.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SideWaysBrowserIT {

    private static final RunningSystem SYSTEM = RunningSystem.standing();
    private static final Sandbox SANDBOX = SYSTEM.sandbox();
    private static final String TIME_TO_PAY = "calink.order.pay-within";
    private static final long PRICE = 300_00;
    private static final int TAKEN = 200;
    private static final int REFUSED = 400;

    private final String enterprise = "沈阳侧路" + Samples.mobile().substring(5) + "有限公司";
    private Applicant applicant;
    private Browser portal;
    private Clerk reviewer;
    private Clerk finance;

    @BeforeAll
    void anApprovedEnterprise() {
        applicant = new Applicant(SYSTEM.portal(), SANDBOX, enterprise);
        portal = applicant.browser.withoutPictures();
        reviewer = clerk("reviewer");
        finance = clerk("finance");
        applicant.becomeApproved(reviewer);
    }

    @AfterAll
    void everythingAsItWas() {
        SYSTEM.unset(TIME_TO_PAY);
        SANDBOX.mend("wechat");
        SANDBOX.mend("ca/bjca");
        SANDBOX.post("/faults/ca/bjca", "{\"reset\":true}");
        applicant.close();
        reviewer.close();
        finance.close();
    }

    @Test
    @Order(1)
    void aFileThatCannotBeTakenIsToldBesideItsFieldAndWhatWasTypedStays() {
        portal.go("/person/edit")
                .type("用户姓名", "王小明")
                .attach("身份证国徽面", Samples.file("words.png", "not a picture".getBytes()))
                .attach("身份证人像面", Samples.file("empty.png", new byte[0]))
                .attach("手持身份证人像照", Samples.lockedPdf())
                .press("确认完善信息，返回主页");
        portal.see("错误：只能上传 JPG、PNG 或 PDF 文件").see("错误：这个文件是空的").see("错误：PDF 文件有密码保护");
        assertEquals("王小明", portal.valueOf("用户姓名"));

        Path large = Samples.file("large.png", new byte[10 * 1024 * 1024 + 1]);
        portal.attach("身份证国徽面", large).press("确认完善信息，返回主页").see("错误：文件不能超过 10 MB");
        assertEquals("王小明", portal.valueOf("用户姓名"));
    }

    @Test
    @Order(2)
    void whatIsPaidTwiceGoesBackAndNoForgedNoticePaysAnything() {
        applicant.applyForMasterLock("AXCA");
        applicant.arrangePickup();
        String order = applicant.number();
        SANDBOX.post("/faults/wechat", "{\"fault\":\"REFUSE\",\"operation\":\"native\"}");
        portal.press("立即支付").see("微信支付暂时没有回应");
        Patience.until("the first attempt's end", () -> portal.url().contains("/order/payment"));

        try (Applicant elsewhere = applicant.elsewhere()) {
            elsewhere.browser.go(portal.url());
            applicant.arrangePickup();
            elsewhere.arrangePickup();
            CompletableFuture<String> other = CompletableFuture.supplyAsync(elsewhere::scan);
            String code = applicant.scan();
            assertEquals(code, other.join(), "pressed twice at once, it is one payment");

            refuseWhatIsNotProven(PaymentNotice.paid(SYSTEM, order + "P2", PRICE));
            elsewhere.browser.go("/order/list").see("待支付");

            assertEquals(TAKEN, PaymentNotice.paid(SYSTEM, order + "P1", PRICE).send(), "the first attempt was paid");
            assertEquals(order, applicant.paid());
            SANDBOX.pay(code);
            Patience.until("the second payment's refund", () -> finance.refundsOf(order) == 1);
        }
        assertTrue(finance.booksAgree());
        portal.driver().navigate().back();
        portal.see("支付成功，请等待审核");
        assertTrue(portal.url().contains("/order/paid"), "Back leads to what is paid, not to paying it again");

        reviewer.refuseOrder(enterprise, "单位名称与营业执照不符");
        portal.go("/order/list").press("查看订单").see("单位名称与营业执照不符").see("重复支付").see("审核未通过");
        assertEquals(2, finance.refundsOf(order));
        assertTrue(finance.booksAgree());
    }

    /** The trail also knows of the files that the reviewer looked at, for the enterprise that was approved. */
    private static void refuseWhatIsNotProven(PaymentNotice notice) {
        assertEquals(REFUSED, notice.forged().send());
        assertEquals(REFUSED, notice.telling(PRICE - 1).send());
        assertEquals(REFUSED, notice.forMerchant("1900000001").send());
        try (Clerk auditor = clerk("auditor")) {
            auditor.browser
                    .go("/staff/audit/trail")
                    .see("NOTIFICATION_UNPROVEN")
                    .see("NOTIFICATION_AMOUNT [" + notice.trade() + "]")
                    .see("NOTIFICATION_FOREIGN")
                    .see("查看文件");
        }
        int answer =
                HttpVisitor.staff(SYSTEM, "reviewer").get("/staff/audit/trail").statusCode();
        assertEquals(403, answer, "the trail is the auditor's alone");
    }

    @Test
    @Order(3)
    void aReturnedOrderIsMendedMadeInSpiteOfItsVendorAndFetchedAtTheDesk() {
        applicant.applyForMasterLock("BJCA");
        applicant.arrangePickup();
        SANDBOX.pay(applicant.scan());
        String order = applicant.paid();
        reviewer.returnOrder(enterprise, "请确认应用平台");
        mendReturnedOrder();
        reviewer.approveOrder(enterprise);

        try (Clerk maker = clerk("maker");
                Clerk colleague = clerk("maker")) {
            makeInSpiteOfTheVendor(order, maker, colleague);
        }
        fetch(order);
    }

    private void mendReturnedOrder() {
        portal.go("/certificate/list").see("请确认应用平台").press("重新编辑");
        portal.see("请确认应用平台").tick("鞍山公共资源平台").see("350元");
        portal.tick("我已阅读并同意上述协议").press("下一步").see("错误");
        portal.go("/order/list").press("重新编辑").see("300元");
        portal.tick("我已阅读并同意上述协议").press("下一步").see("特别提示").press("确定");
        portal.press("生成CA互联互通（辽宁版）申请表").see("查看：").press("下一步");
        portal.see("重新提交不需要再次付款").press("提交订单").see("待审核");
    }

    private void makeInSpiteOfTheVendor(String order, Clerk maker, Clerk colleague) {
        SANDBOX.post("/faults/ca/bjca", "{\"fault\":\"UNAVAILABLE\",\"times\":-1}");
        maker.openMaking(order, SYSTEM.password("pairing-code"));
        maker.makeForSomebodyElse("111111");
        assertTrue(maker.complaint().startsWith("证书请求写的主体名称与本订单不同，厂商未收到申请"));
        maker.browser.go(maker.browser.url()).see("上次没有发给厂商：证书请求写的主体名称与本订单不同");

        maker.openMaking(order, SYSTEM.password("pairing-code"));
        maker.make("111111");
        assertTrue(maker.complaint().startsWith("上次申请没有得到厂商的可靠答复"));
        SANDBOX.mend("ca/bjca");

        SANDBOX.post("/faults/ca/bjca", "{\"fault\":\"REFUSE\",\"on\":\"ir\"}");
        maker.openMaking(order, SYSTEM.password("pairing-code"));
        maker.make("111111");
        assertTrue(maker.complaint().startsWith("厂商拒绝了上次申请：申请内容不被接受"));
        SANDBOX.mend("ca/bjca");
        maker.browser.type("退回原因", "厂商不接受，请核对").press("退回复核").see("订单已退回审核岗位复核");
        reviewer.approveOrder(enterprise);

        SANDBOX.post("/faults/ca/bjca", "{\"waitingSeconds\":12}");
        maker.openMaking(order, SYSTEM.password("pairing-code"));
        colleague.openMaking(order, SYSTEM.password("pairing-code"));
        maker.make("111111");
        maker.browser.see("厂商正在处理，已保留位置");
        colleague.make("111111");
        assertEquals("厂商尚未答复上一次申请，请稍后刷新本页查看", colleague.complaint());
        maker.browser.see("证书已写入介质", Duration.ofSeconds(90));
    }

    /** 现场领取: with the code of the slip, and no other. */
    private void fetch(String order) {
        portal.go("/order/list").press("查看订单");
        String code = portal.downloaded("下载领取单").replaceFirst("(?s).*领取码 (\\d{6}).*", "$1");
        try (Clerk dispatcher = clerk("dispatcher")) {
            Patience.until("the parcel of " + order, () -> dispatcher.isToShip(order));
            dispatcher.browser.press(order).see("包裹内容");
            dispatcher.browser.type("领取码", "x" + code).press("确认领取").see("错误：领取码不正确");
            dispatcher.browser.type("领取码", code).press("确认领取").see("已领取，订单完成");
        }
        portal.go("/order/list").see("已领取");
        assertTrue(finance.booksAgree());
    }

    @Test
    @Order(4)
    void aForgottenPasswordIsRenewedAndEndsTheSessionsOfTheOldOne() {
        try (Applicant elsewhere = applicant.elsewhere()) {
            elsewhere.browser.driver().manage().deleteAllCookies();
            elsewhere.renewPassword("Xinmima-2026-" + Samples.mobile().substring(7));
            portal.go("/order/list").see("忘记密码");
            applicant.signInWith(elsewhere);
        }
        portal.go("/order/list").see("订单信息");
    }

    @Test
    @Order(5)
    void anAddressTypedIsNotLostAndAnOrderThatMayBePaidIsNotCancelled() {
        applicant.applyForMasterLock("AXCA");
        applicant.arrangeCourier();
        String page = portal.url();
        applicant.scan();
        portal.go(page).see("青年大街1号");

        SANDBOX.post("/faults/wechat", "{\"fault\":\"REFUSE\",\"operation\":\"/close\"}");
        portal.press("取消订单").see("订单没有取消");
        portal.press("取消订单").see("订单已取消");
    }

    @Test
    @Order(6)
    void anUnpaidOrderExpiresAndLateMoneyGoesBack() {
        orderWithLittleTime();
        applicant.arrangePickup();
        String code = applicant.scan();
        String order = applicant.number();

        portal.see("订单超时未支付，已关闭", Duration.ofSeconds(120));
        assertFalse(portal.reads("立即支付"));
        assertTrue(SANDBOX.refusesToPay(code), "nobody can pay it any more");

        PaymentNotice late = PaymentNotice.paid(SYSTEM, order + "P1", PRICE);
        assertEquals(TAKEN, late.send());
        assertEquals(TAKEN, late.send(), "told twice, it counts once");
        portal.go("/order/list").see("超时未支付").press("查看订单").see("待退款，将原路退回付款账户");
        assertEquals(1, finance.refundsOf(order));
        assertTrue(finance.booksAgree());
    }

    /** The setting is taken up within a minute; until then an order is cancelled and made anew. */
    private void orderWithLittleTime() {
        SYSTEM.set(TIME_TO_PAY, "PT25S");
        Patience.until("an order with little time to pay it", Duration.ofSeconds(90), () -> {
            applicant.applyForMasterLock("AXCA");
            boolean little = applicant.payBy().isBefore(Instant.now().plusSeconds(120));
            if (!little) {
                portal.press("取消订单").see("订单已取消");
            }
            return little;
        });
        SYSTEM.unset(TIME_TO_PAY);
    }

    private static Clerk clerk(String account) {
        Clerk clerk = new Clerk(SYSTEM.portal(), account, SYSTEM.password(account));
        clerk.browser.withoutPictures();
        return clerk;
    }
}
