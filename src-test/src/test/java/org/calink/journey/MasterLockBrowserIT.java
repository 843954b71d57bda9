package org.calink.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.calink.support.Browser;
import org.calink.support.Patience;
import org.calink.support.RunningSystem;
import org.calink.support.Samples;
import org.calink.support.Sandbox;
import org.junit.jupiter.api.Test;

/**
 * Protects the whole way of one enterprise, from registration to a certificate on its token, as the operating guide tells
 * it: with the guide's labels, in a real browser, against every provider's protocol.
 */
class MasterLockBrowserIT {

    private static final RunningSystem SYSTEM = RunningSystem.standing();
    private static final Sandbox SANDBOX = SYSTEM.sandbox();

    @Test
    void anEnterpriseComesFromRegistrationToACertificateOnItsToken() {
        String enterprise = "沈阳联测" + Samples.mobile().substring(5) + "有限公司";
        try (Applicant applicant = new Applicant(SYSTEM.portal(), SANDBOX, enterprise);
                Clerk reviewer = clerk("reviewer");
                Clerk maker = clerk("maker");
                Clerk dispatcher = clerk("dispatcher")) {
            applicant.register();
            applicant.signIn();
            applicant.completePerson();
            applicant.becomeAdministrator();
            applicant.describeEnterprise();
            reviewer.returnEnterprise(enterprise, "图片不清晰，请重新上传");
            applicant.mendReturned("图片不清晰，请重新上传");
            reviewer.approveEnterprise(enterprise);

            applicant.browser.go("/enterprise/view").see("审核通过").picture("enterprise-approved");
            applicant.applyForMasterLock("CFCA");
            String order = applicant.pay();
            reviewer.approveOrder(enterprise);

            maker.openMaking(order, SYSTEM.password("pairing-code"));
            SANDBOX.post("/faults/sf", "{\"fault\":\"DECLINE\",\"times\":9}");
            maker.make("111111");
            maker.browser.see("证书已写入介质", Duration.ofSeconds(90)).picture("made");

            Patience.until("the courier to be asked", () -> dispatcher.refused(order));
            SANDBOX.mend("sf");
            dispatcher.redirect(order, "青年大街2号");
            dispatcher.handOver(order);
            for (int step = 0; step < 4; step++) {
                SANDBOX.post("/parcels/" + order + "/move", "{}");
            }
            seeTheEnd(applicant.browser, order);
            List.of(applicant.browser, reviewer.browser, maker.browser, dispatcher.browser)
                    .forEach(browser -> assertEquals(List.of(), browser.complaints()));
        }
    }

    private static void seeTheEnd(Browser browser, String order) {
        Patience.until("the delivered order", Duration.ofSeconds(120), () -> {
            browser.go("/order/list").press("查看订单").see(order);
            return browser.reads("已完成");
        });
        browser.picture("order-completed");
        Patience.until("the invoice", Duration.ofSeconds(90), () -> {
            browser.go("/invoice/list").see(order);
            return browser.reads("查看发票");
        });
        browser.picture("invoices");
        browser.go("/certificate/list").see("CFCA").picture("certificates");
        browser.press("查看详情").see("证书序列号").picture("certificate");
        assertTrue(browser.reads("有效"), "the certificate is in force");
        assertFalse(browser.reads("查询时间"), "opening the page asks nobody");
        browser.submit("查询证书状态").see("查询时间").see("在线查询（OCSP）").see("加密证书").picture("status");
        SANDBOX.post("/faults/ca/cfca", "{\"fault\":\"SILENT\",\"on\":\"ocsp\",\"times\":-1}");
        SANDBOX.post("/faults/ca/cfca", "{\"fault\":\"SILENT\",\"on\":\"crl\",\"times\":-1}");
        Instant asked = Instant.now();
        Object words = browser.driver()
                .executeScript("const ask = document.getElementById('inquiry:ask'); ask.click(); return ask.innerText");
        assertEquals("正在查询，最多等 5 秒…", words);
        browser.see("暂时查不到").see("上次查到：有效").picture("status-silent");
        assertTrue(asked.plusSeconds(15).isAfter(Instant.now()), "nobody waits for a silent vendor");
        SANDBOX.mend("ca/cfca");
        assertTrue(browser.reads("沈阳市公共资源平台"), "the platforms are shown");
    }

    private static Clerk clerk(String account) {
        return new Clerk(SYSTEM.portal(), account, SYSTEM.password(account));
    }
}
