package org.calink.journey;

import java.time.Duration;
import org.calink.support.Browser;
import org.calink.support.Patience;

/** A member of staff with one duty. */
final class Clerk implements AutoCloseable {

    private static final Duration RECOVERY = Duration.ofMinutes(2);

    final Browser browser;

    Clerk(String portal, String login, String password) {
        this.browser = Browser.open(portal, login);
        browser.go("/staff/login")
                .type("登录名", login)
                .type("密码", password)
                .picture("login")
                .submit("登录")
                .see("请选择要办理的工作");
    }

    /** Takes the enterprise from the work list and approves it. */
    void approveEnterprise(String enterprise) {
        browser.go("/staff/worklist?duty=enterprise")
                .see(enterprise)
                .picture("worklist")
                .press(enterprise);
        browser.press("领取审核")
                .see("处理意见")
                .picture("enterprise-review")
                .press("审核通过")
                .see("已审核通过");
    }

    /** Takes the enterprise and returns it because of its licence. */
    void returnEnterprise(String enterprise, String remark) {
        browser.go("/staff/worklist?duty=enterprise").press(enterprise).press("领取审核");
        browser.find("[aria-label='处理意见：营业执照(副本)彩色扫描件或加盖公章复印件']").sendKeys(remark);
        browser.press("审核不通过").see("已退回");
    }

    void approveOrder(String enterprise) {
        browser.go("/staff/worklist?duty=order").see(enterprise).press(enterprise);
        browser.press("领取").see("处理意见").picture("order-review").press("审核通过").see("订单已审核通过");
    }

    /** What a dead server had begun is taken up or freed by recovery and the connector's events alone. */
    void awaitButton(String order, String button) {
        Patience.until("«" + button + "» for " + order, RECOVERY, () -> {
            browser.go("/staff/making").see(order).press(order).see("制证信息");
            return browser.reads(button);
        });
    }

    /** 审核不通过 for an order. */
    void returnOrder(String enterprise, String reason) {
        browser.go("/staff/worklist?duty=order").press(enterprise).press("领取");
        browser.type("处理意见", reason).press("审核不通过").see("订单已退回申请人修改");
    }

    /** 拒绝并退款, at first without the reason that is asked for. */
    void refuseOrder(String enterprise, String reason) {
        browser.go("/staff/worklist?duty=order").press(enterprise).press("领取");
        browser.press("拒绝并退款").see("处理意见：请填写此项");
        browser.type("处理意见", reason).press("拒绝并退款").see("订单已拒绝，退款已登记");
    }

    /** How many refunds are due for an order, as finance's work list has it. */
    long refundsOf(String order) {
        browser.go("/staff/worklist?duty=refund&q=" + order).see("退款");
        return browser.text().lines().filter(line -> line.contains(order)).count();
    }

    /** 对账: nothing differs. */
    boolean booksAgree() {
        return browser.go("/staff/ledger").see("账簿科目").reads("账目相符");
    }

    /** 制证: opens the line, pairs with the agent where that is asked for, and has a blank token at hand. */
    void openMaking(String orderNumber, String pairingCode) {
        browser.go("/staff/making").see(orderNumber).picture("making-list").press(orderNumber);
        browser.see("制证信息");
        Patience.until("the agent's answer", () -> shown("making-pairing") || shown("making-blank") || tokenAtHand());
        if (shown("making-pairing")) {
            browser.find("#making-code").sendKeys(pairingCode);
            browser.press("配对");
            Patience.until("the pairing", () -> !shown("making-pairing") && (shown("making-blank") || tokenAtHand()));
        }
        if (!tokenAtHand()) {
            browser.find("#making-blank").click();
            Patience.until("a blank token", this::tokenAtHand);
        }
    }

    private boolean shown(String id) {
        return browser.find("#" + id).isDisplayed();
    }

    private boolean tokenAtHand() {
        return !browser.find("#making-token").getDomProperty("value").isEmpty();
    }

    /** What the desk says after an attempt that yielded no certificate. */
    String complaint() {
        Patience.until("a word about the attempt", () -> shown("making-error"));
        return browser.find("#making-error").getText();
    }

    /** An agent that puts another subject into the token's request than the page asks for. */
    void makeForSomebodyElse(String pin) {
        browser.driver()
                .executeScript("document.getElementById('making').dataset.subject = 'CN=沈阳别家有限公司,O=沈阳别家有限公司,C=CN'");
        make(pin);
    }

    void make(String pin) {
        browser.find("#making-pin").sendKeys(pin);
        browser.picture("making").press("制证并写入");
    }

    /** Whether the shipping list tells that the courier did not take a parcel. */
    boolean refused(String order) {
        return listed(order, "需要处理");
    }

    /** Whether anything of this order is to be shipped. */
    boolean isToShip(String order) {
        return listed(order, "");
    }

    private boolean listed(String order, String words) {
        browser.go("/staff/shipping").see("发货");
        return browser.text().lines().anyMatch(row -> row.contains(order) && row.contains(words));
    }

    /** 重新联系快递: a parcel the courier did not take, to another address in the same street; at first without one. */
    void redirect(String order, String street) {
        browser.picture("shipping-refused").press(order);
        browser.see("超出快递的派送范围").picture("parcel-refused");
        browser.type("详细地址", "").submit("重新联系快递").see("错误");
        browser.type("详细地址", street).press("重新联系快递").see("正在重新联系快递");
    }

    /** 发货: hands the parcel to the courier. */
    void handOver(String order) {
        Patience.until("a waybill for " + order, () -> listed(order, "SF"));
        browser.picture("shipping-list").press(order);
        browser.see("包裹内容").picture("parcel").press("确认发货").see("已发货，已短信通知申请人。");
    }

    @Override
    public void close() {
        browser.close();
    }
}
