package org.calink.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.calink.support.Browser;
import org.calink.support.Patience;
import org.calink.support.Samples;
import org.calink.support.Sandbox;

/** A person who follows the operating guide on the portal, chapter by chapter. */
final class Applicant implements AutoCloseable {

    private static final List<String> NUMERALS = List.of("零", "一", "二", "三", "四", "五", "六", "七", "八", "九");

    final String mobile;
    final String creditCode = Samples.creditCode();
    final String enterprise;
    final Browser browser;
    private final String portal;
    private final Sandbox sandbox;
    private String password;

    Applicant(String portal, Sandbox sandbox, String enterprise) {
        this(
                portal,
                sandbox,
                enterprise,
                Samples.mobile(),
                "Xiwang-2026-" + Samples.mobile().substring(7));
    }

    private Applicant(String portal, Sandbox sandbox, String enterprise, String mobile, String password) {
        this.browser = Browser.open(portal, "portal");
        this.portal = portal;
        this.sandbox = sandbox;
        this.enterprise = enterprise;
        this.mobile = mobile;
        this.password = password;
    }

    /** The same person at another window, signed in there too. */
    Applicant elsewhere() {
        Applicant other = new Applicant(portal, sandbox, enterprise, mobile, password);
        other.browser.withoutPictures().go("/account/login");
        other.signIn();
        return other;
    }

    /** Guide chapter 1. */
    void register() {
        browser.go("/").picture("home").press("立即登录").press("注册账号");
        browser.type("手机号", mobile).press("用文字显示");
        askForCode();
        browser.picture("register");
        browser.type("短信验证码", sandbox.smsCode(mobile))
                .type("密码", password)
                .type("确认密码", password)
                .tick("《用户注册协议》")
                .tick("《用户服务协议》")
                .tick("《隐私政策》");
        browser.press("注册").see("注册成功");
    }

    /** One address gets one SMS a minute; whoever comes too early waits, as the page tells. */
    private void askForCode() {
        Patience.until("an SMS code", Duration.ofMinutes(3), () -> {
            browser.type("校验码", answer()).submit("获取验证码").see("错误", "验证码已发送");
            return browser.reads("验证码已发送");
        });
    }

    private String answer() {
        browser.see("等于多少");
        String sum = browser.text().replaceFirst("(?s).*?([零一二三四五六七八九])(加|减)([零一二三四五六七八九])等于多少.*", "$1$2$3");
        int left = NUMERALS.indexOf(sum.substring(0, 1));
        int right = NUMERALS.indexOf(sum.substring(2, 3));
        return String.valueOf(sum.charAt(1) == '加' ? left + right : left - right);
    }

    /** Forgotten password, to its end: a new one by SMS. */
    void renewPassword(String renewed) {
        browser.go("/account/login").press("忘记密码").type("手机号", mobile).press("用文字显示");
        askForCode();
        browser.type("短信验证码", sandbox.smsCode(mobile))
                .type("密码", renewed)
                .type("确认密码", renewed)
                .enter("确认密码")
                .see("新密码已生效");
        password = renewed;
    }

    /** Signs in with the password that was chosen at another window. */
    void signInWith(Applicant other) {
        password = other.password;
        signIn();
    }

    void signIn() {
        browser.type("手机号", mobile).type("密码", password).press("登录").see("个人中心");
    }

    /** Guide chapter 2. */
    void completePerson() {
        browser.press("个人中心").picture("centre").press("编辑个人信息");
        browser.type("用户姓名", "王明")
                .type("用户身份证号", Samples.residentId())
                .type("电子邮箱", "wang.ming@example.com")
                .attach("身份证国徽面", Samples.picture("id-emblem"))
                .attach("身份证人像面", Samples.picture("id-portrait"))
                .attach("手持身份证人像照", Samples.picture("id-in-hand"))
                .picture("person");
        browser.press("确认完善信息，返回主页").see("已完善").see("关联公司及身份选择");
    }

    /** Guide chapter 3. */
    void becomeAdministrator() {
        browser.press("企业").press("新增");
        browser.type("企业名称", enterprise)
                .type("统一社会信用代码", creditCode)
                .tick("管理员")
                .picture("identity");
        browser.press("提交").see("申请身份成功");
        browser.tick(enterprise).picture("identities").press("确认选择身份").see("已切换身份");
    }

    /** Guide chapter 4. */
    void describeEnterprise() {
        browser.press("企业信息").press("编辑企业信息");
        browser.type("法定代表人", "李强")
                .type("注册资本", "500万元")
                .select("市", "沈阳市")
                .select("区（县）", "和平区")
                .type("法定代表人身份证号", Samples.residentId())
                .type("法定代表人手机号", Samples.mobile())
                .type("住所", "辽宁省沈阳市和平区青年大街1号")
                .tick("投标单位")
                .attach("法定代表人身份证国徽面", Samples.picture("legal-emblem"))
                .attach("法定代表人身份证人像面", Samples.picture("legal-portrait"))
                .attach("营业执照", Samples.picture("licence"))
                .picture("enterprise-1");
        browser.press("下一步").see("纳税人识别号");
        browser.type("发票抬头", enterprise)
                .type("纳税人识别号", creditCode)
                .type("发票接收邮箱", "finance@example.com")
                .picture("enterprise-2");
        browser.press("下一步").see("电子签章印模采集表");
        browser.type("股东名称", "张伟")
                .type("身份证号或统一社会信用代码", Samples.residentId())
                .type("持股比例", "60")
                .attach("上传已盖章的电子签章印模采集表", Samples.picture("seal-form"))
                .picture("enterprise-3");
        browser.press("提交审核").see("确认填写的信息").picture("enterprise-check");
        browser.press("确定").see("待审核").picture("enterprise-submitted");
    }

    /** Guide chapter 6, up to the order. */
    void applyForMasterLock(String vendor) {
        browser.press("CA管理").picture("certificates-none").press("实体CA主锁申请");
        browser.see("售后服务说明书").picture("notice");
        browser.tick("本人已认真阅读并理解接受以上全部内容").press("确定");
        browser.tick(vendor);
        for (String platform : List.of("辽宁建设工程信息网", "辽宁省招标投标监管网", "辽宁省政府采购平台", "沈阳市公共资源平台", "大连市公共资源平台")) {
            browser.tick(platform);
        }
        browser.see("300元").tick("我已阅读并同意上述协议").picture("choose-platforms");
        browser.press("下一步").see("特别提示").picture("summary").press("确定");
        browser.press("生成CA互联互通（辽宁版）申请表").see("查看：").picture("form");
        browser.press("下一步").see("订单确认").picture("order").press("提交订单");
    }

    /** The way to an enterprise that may order, when all goes well. */
    void becomeApproved(Clerk reviewer) {
        register();
        signIn();
        completePerson();
        becomeAdministrator();
        describeEnterprise();
        reviewer.approveEnterprise(enterprise);
        browser.go("/enterprise/view").see("审核通过");
    }

    /**
     * The way of an approved enterprise's order to the maker's desk, when all goes well.
     *
     * @return the order's number
     */
    String orderToBeMade(String vendor, Clerk reviewer) {
        applyForMasterLock(vendor);
        String order = pay();
        reviewer.approveOrder(enterprise);
        return order;
    }

    /** Guide chapter 4.7 (1): the reviewer's remark stands beside the field; the rest is as it was. */
    void mendReturned(String remark) {
        browser.go("/enterprise/view").see("审核不通过").see(remark).picture("enterprise-returned");
        browser.press("编辑企业信息").see(remark);
        browser.attach("营业执照", Samples.picture("licence-clear")).press("下一步").see("纳税人识别号");
        browser.press("下一步").see("电子签章印模采集表").press("提交审核").see("确认填写的信息");
        browser.press("确定").see("待审核");
    }

    /**
     * Guide chapter 6.8: invoice, delivery, payment by WeChat.
     *
     * @return the order's number
     */
    String pay() {
        arrangeCourier();
        browser.press("保存地址").picture("payment");
        sandbox.pay(scan());
        return paid();
    }

    /** Invoice, 邮寄, and an address that is typed and not yet saved. */
    void arrangeCourier() {
        browser.see("支付确认").tick("开具").tick("电子普票").tick("邮寄(顺丰到付)");
        browser.press("新增地址信息");
        browser.type("收件人", "王明")
                .type("手机号码", mobile)
                .type("省份", "辽宁省")
                .type("城市", "沈阳市")
                .type("区县", "和平区")
                .type("详细地址", "青年大街1号");
    }

    /** Until when the order shown is to be paid, to the minute. */
    Instant payBy() {
        String moment =
                browser.see("前完成支付").text().replaceFirst("(?s).*请在 (\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d) 前.*", "$1");
        return LocalDateTime.parse(moment.replace(' ', 'T'))
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant();
    }

    /** Invoice, and 现场领取. */
    void arrangePickup() {
        browser.see("支付确认").tick("开具").tick("电子普票").tick("现场领取").see("领取地址");
    }

    /**
     * 【立即支付】.
     *
     * @return what the QR code says
     */
    String scan() {
        browser.press("立即支付").see("微信扫码支付").picture("scan");
        return browser.find(".ca-qr").getDomAttribute("data-code");
    }

    /** The page notices by itself; the order's number. */
    String paid() {
        browser.see("支付成功，请等待审核").picture("paid");
        return number();
    }

    /** The order's number on the page shown. */
    String number() {
        return browser.find(".ca-number").getText();
    }

    @Override
    public void close() {
        browser.close();
    }
}
