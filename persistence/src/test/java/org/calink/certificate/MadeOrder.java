package org.calink.certificate;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.calink.account.Account;
import org.calink.catalogue.Agreement;
import org.calink.catalogue.CaVendor;
import org.calink.catalogue.LockKind;
import org.calink.catalogue.Medium;
import org.calink.catalogue.Platform;
import org.calink.catalogue.Quotation;
import org.calink.catalogue.QuotationRequest;
import org.calink.catalogue.TariffVersion;
import org.calink.document.Document;
import org.calink.document.DocumentKind;
import org.calink.document.FileType;
import org.calink.enterprise.Enterprise;
import org.calink.kernel.Act;
import org.calink.kernel.CreditCode;
import org.calink.kernel.MobileNumber;
import org.calink.order.AddressForm;
import org.calink.order.InvoiceKind;
import org.calink.order.InvoiceWish;
import org.calink.order.Order;
import org.calink.order.Shipping;
import org.calink.order.ShippingAddress;
import org.calink.token.Token;
import org.calink.token.TokenSerial;

/** A paid and approved order for tests, and a certificate made for it. */
public final class MadeOrder {

    public static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    public static final Act ACT = new Act("staff:1", NOON, null);

    private MadeOrder() {}

    /** An order that waits to be made, stored. */
    public static Order toBeMade(EntityManager em) {
        Account account = new Account(MobileNumber.of("13812345678"), "Linjiang-2026", NOON);
        em.persist(account);
        Enterprise enterprise = new Enterprise(CreditCode.of("91210100123456788H"), "沈阳示例有限公司", NOON);
        em.persist(enterprise);
        Order order = Order.newMasterLock(account, enterprise, NOON);
        em.persist(order);
        choose(em, order);
        order.submit(ACT, Duration.ofHours(2));
        AddressForm address = new AddressForm("张三", "13812345678", "辽宁省", "沈阳市", "和平区", "青年大街1号");
        order.arrange(
                InvoiceWish.of(InvoiceKind.ELECTRONIC_ORDINARY, enterprise.getInvoiceTitle(), "a@example.com"),
                Shipping.courierTo(new ShippingAddress(account, address, NOON)));
        order.paid(ACT);
        order.approve(ACT);
        return order;
    }

    private static void choose(EntityManager em, Order order) {
        List<Platform> platforms = em.createQuery(
                        "select p from Platform p where p.code in ('LNCIN', 'SYGGZY')", Platform.class)
                .getResultList();
        TariffVersion tariff = em.createQuery("select t from TariffVersion t", TariffVersion.class)
                .getSingleResult();
        order.consentTo(
                em.createQuery("select a from Agreement a where a.code = :code", Agreement.class)
                        .setParameter("code", Agreement.AFTER_SALES)
                        .getSingleResult(),
                NOON);
        order.choose(
                Medium.UKEY,
                CaVendor.BJCA,
                platforms,
                Quotation.of(
                        tariff, QuotationRequest.ofNew(Medium.UKEY, LockKind.ENTERPRISE_MASTER, "210100", platforms)));
        order.confirmChoice(NOON);
        Document form = new Document(
                null,
                DocumentKind.APPLICATION_FORM,
                "a.pdf",
                FileType.PDF,
                new Document.Stored("x", 1, "0".repeat(64)),
                NOON);
        em.persist(form);
        order.attachForm(Medium.UKEY, form);
        em.flush();
    }

    /** The first attempt to make its certificate, stored. */
    public static Issuance planned(EntityManager em, Order order) {
        return planned(em, order, 1);
    }

    /** Another attempt. */
    public static Issuance planned(EntityManager em, Order order, int attempt) {
        byte[] smallest = {0x30, 0x09, 0x30, 0x07, 2, 1, 0, 0x30, 0, 0x30, 0};
        Issuance issuance = new Issuance(
                order.line(Medium.UKEY),
                attempt,
                "CN=沈阳示例有限公司",
                Pkcs10.of(Base64.getEncoder().encodeToString(smallest)),
                TokenSerial.of("JK20000001"),
                ACT);
        em.persist(issuance);
        return issuance;
    }

    /** The certificate an attempt yields, stored. */
    public static Certificate made(EntityManager em, Issuance issuance, String serial) {
        Token token = new Token(TokenSerial.of("JK" + serial), ACT);
        em.persist(token);
        IssuedContent content =
                new IssuedContent("CN=沈阳示例有限公司", "CN=BJCA", NOON, NOON.plusSeconds(9), "AA==", "AA== AA==");
        Certificate certificate =
                new Certificate(issuance, token, issuance.getLine().order().getEnterprise(), serial, content, ACT);
        em.persist(certificate);
        return certificate;
    }
}
