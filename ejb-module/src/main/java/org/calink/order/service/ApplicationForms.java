package org.calink.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.calink.account.Roles;
import org.calink.catalogue.CaVendor;
import org.calink.catalogue.Platform;
import org.calink.catalogue.QuoteLine;
import org.calink.document.Document;
import org.calink.document.DocumentKind;
import org.calink.document.adapter.PdfForm;
import org.calink.document.service.DocumentStore;
import org.calink.enterprise.Enterprise;
import org.calink.kernel.China;
import org.calink.order.Order;
import org.calink.order.OrderLine;

/** Prints the application form of a certificate (《CA互联互通（辽宁版）申请表》) and keeps it as a document of the applicant. */
@Stateless
@RolesAllowed(Roles.USER)
public class ApplicationForms {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("org.calink.order.applicationForm", Locale.ROOT);
    private static final List<String> BUSINESSES =
            List.of("NEW", "ADD_PLATFORM", "ENTERPRISE_CHANGE", "REISSUE", "RENEWAL", "REVOCATION");
    private static final float[] PRICE_COLUMNS = {0.18f, 0.42f, 0.14f, 0.1f, 0.16f};
    private static final int STAMP_MM = 32;

    @Inject
    private DocumentStore documents;

    @Inject
    private Clock clock;

    public Document make(OrderLine line) {
        return documents.keep(
                DocumentKind.APPLICATION_FORM, line.order().getAccount().getId(), words("file.name"), print(line));
    }

    private byte[] print(OrderLine line) {
        try (PdfForm form = PdfForm.titled(words("title"))) {
            applicant(form, line.order());
            business(form, line);
            price(form, line);
            return statement(form, line).toBytes();
        }
    }

    private static void applicant(PdfForm form, Order order) {
        Enterprise enterprise = order.getEnterprise();
        form.heading(words("section.applicant"))
                .field(words("applicant.name"), enterprise.getName())
                .fields(
                        words("applicant.code"), enterprise.getCreditCode().text(),
                        words("applicant.legal"), enterprise.getBasic().getLegalName())
                .field(words("applicant.address"), addressOf(enterprise))
                .heading(words("section.handler"))
                .fields(
                        words("handler.role"), words("handler.role.administrator"),
                        words("handler.mobile"), order.getAccount().getMobile().text());
    }

    /** 公司地址, or the registered one (住所) where none was given. */
    private static String addressOf(Enterprise enterprise) {
        String address = enterprise.getBasic().getAddress();
        return address == null ? enterprise.getBasic().getResidence() : address;
    }

    private static void business(PdfForm form, OrderLine line) {
        String chosen = line.getKind().name();
        form.heading(words("section.business"))
                .choices(words("business"), choices("business.", BUSINESSES, chosen))
                .fields(
                        words("lock"), words("lock." + line.getLockKind()),
                        words("medium"), words("medium." + line.getMedium()))
                .choices(words("vendor"), vendors(line.getVendor()))
                .field(words("term"), words("term.years", line.getYears()))
                .field(
                        words("platforms"),
                        line.getPlatforms().stream().map(Platform::name).collect(Collectors.joining("、")));
    }

    private static List<PdfForm.Choice> choices(String prefix, List<String> names, String chosen) {
        return names.stream()
                .map(name -> new PdfForm.Choice(words(prefix + name), name.equals(chosen)))
                .toList();
    }

    private static List<PdfForm.Choice> vendors(CaVendor chosen) {
        return Arrays.stream(CaVendor.values())
                .map(vendor -> new PdfForm.Choice(vendor.name(), vendor == chosen))
                .toList();
    }

    private static void price(PdfForm form, OrderLine line) {
        List<String> head = List.of(
                words("price.item"),
                words("price.platforms"),
                words("price.unit"),
                words("price.quantity"),
                words("price.amount"));
        List<List<String>> rows = new ArrayList<>();
        line.getTrace().forEach(fee -> rows.add(row(fee)));
        rows.add(List.of(words("price.total"), "", "", "", line.getPrice().words()));
        form.heading(words("section.price", line.getTariff())).table(head, PRICE_COLUMNS, rows);
    }

    private static List<String> row(QuoteLine fee) {
        return List.of(
                words("price." + fee.getRule()),
                fee.getPlatforms(),
                fee.getUnitPrice().words(),
                String.valueOf(fee.getQuantity()),
                fee.getAmount().words());
    }

    private PdfForm statement(PdfForm form, OrderLine line) {
        return form.heading(words("section.statement"))
                .paragraph(words("statement", line.getVendor()))
                .field(words("date"), China.today(clock).toString())
                .stampBox(words("stamp"), STAMP_MM);
    }

    private static String words(String key, Object... details) {
        String pattern = WORDS.getString(key);
        return details.length == 0
                ? pattern
                : MessageFormat.format(
                        pattern, Arrays.stream(details).map(String::valueOf).toArray());
    }
}
