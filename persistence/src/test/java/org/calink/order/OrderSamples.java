package org.calink.order;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
import org.calink.enterprise.InvoiceTitle;
import org.calink.kernel.Act;
import org.calink.kernel.CreditCode;
import org.calink.kernel.MobileNumber;

/** Orders for tests, saved. */
public final class OrderSamples {

    public static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    public static final Act ACT = new Act("account:1", NOW, null);

    private OrderSamples() {}

    public static Enterprise enterprise(EntityManager em) {
        Enterprise enterprise = new Enterprise(CreditCode.of("91210100123456788H"), "企业", NOW);
        em.persist(enterprise);
        return enterprise;
    }

    public static Account account(EntityManager em, String mobile) {
        Account account = new Account(MobileNumber.of(mobile), "Long-enough-1", NOW);
        em.persist(account);
        return account;
    }

    /** An order with everything chosen, for 辽宁建设工程信息网 and 大连, 300 yuan. */
    public static Order ready(EntityManager em, Account account, Enterprise enterprise) {
        Order order = Order.newMasterLock(account, enterprise, NOW);
        em.persist(order);
        order.consentTo(agreement(em, Agreement.AFTER_SALES), NOW);
        choose(em, order, "LNCIN", "DLGGZY");
        order.confirmChoice(NOW);
        order.attachForm(Medium.UKEY, form(em));
        return order;
    }

    /** An order that waits to be paid. */
    public static Order submitted(EntityManager em, Account account, Enterprise enterprise) {
        Order order = ready(em, account, enterprise);
        order.submit(ACT, Duration.ofHours(2));
        order.arrange(
                InvoiceWish.of(
                        InvoiceKind.ELECTRONIC_ORDINARY,
                        new InvoiceTitle("企业", "91210100123456788H", null, null, null, null, null),
                        "tax@example.cn"),
                Shipping.pickup());
        return order;
    }

    static void choose(EntityManager em, Order order, String... codes) {
        List<Platform> platforms = em.createQuery("select p from Platform p where p.code in :codes", Platform.class)
                .setParameter("codes", List.of(codes))
                .getResultList();
        Quotation quotation = Quotation.of(
                em.createQuery("select t from TariffVersion t", TariffVersion.class)
                        .getSingleResult(),
                QuotationRequest.ofNew(Medium.UKEY, LockKind.ENTERPRISE_MASTER, "210100", platforms));
        order.choose(Medium.UKEY, CaVendor.BJCA, platforms, quotation);
    }

    static Agreement agreement(EntityManager em, String code) {
        return em.createNamedQuery(Agreement.CURRENT, Agreement.class)
                .setParameter("code", code)
                .setParameter("now", NOW)
                .getSingleResult();
    }

    static Document form(EntityManager em) {
        Document form = new Document(
                null,
                DocumentKind.APPLICATION_FORM,
                "form.pdf",
                FileType.PDF,
                new Document.Stored(UUID.randomUUID().toString(), 1, "00"),
                NOW);
        em.persist(form);
        return form;
    }
}
