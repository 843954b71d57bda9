package org.calink.order;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.calink.catalogue.BusinessKind;
import org.calink.catalogue.CaVendor;
import org.calink.catalogue.LockKind;
import org.calink.catalogue.Medium;
import org.calink.catalogue.Platform;
import org.calink.catalogue.Quotation;
import org.calink.catalogue.QuoteLine;
import org.calink.document.Document;
import org.calink.kernel.Aggregate;
import org.calink.kernel.Money;

/** One certificate of an order: for whom, from which vendor, for which platforms, at what price and how that came about. */
@Entity
@Table(name = "ca_order_line")
@NamedQuery(name = OrderLine.OF_FORM, query = "select l from OrderLine l where l.form.id = :form")
public class OrderLine extends Aggregate {

    public static final String OF_FORM = "OrderLine.ofForm";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id")
    private Order order;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private BusinessKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "lock_kind", nullable = false)
    private LockKind lockKind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Medium medium;

    @Enumerated(EnumType.STRING)
    @Column
    private CaVendor vendor;

    @Column(name = "holder_name", nullable = false)
    private String holderName;

    /** Years of service (收费一年). */
    @Column(nullable = false)
    private int years;

    @ManyToMany
    @JoinTable(
            name = "ca_order_line_platform",
            joinColumns = @JoinColumn(name = "line_id"),
            inverseJoinColumns = @JoinColumn(name = "platform_id"))
    @OrderBy("ordinal")
    private List<Platform> platforms = new ArrayList<>();

    @Column(nullable = false)
    private Money price;

    @Column(name = "tariff_code")
    private String tariff;

    @ElementCollection
    @CollectionTable(name = "ca_order_line_fee", joinColumns = @JoinColumn(name = "line_id"))
    @OrderColumn(name = "ordinal")
    private List<QuoteLine> trace = new ArrayList<>();

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "form_document_id")
    private Document form;

    protected OrderLine() {}

    OrderLine(Order order, LockKind lockKind, Medium medium, String holderName, Instant at) {
        super(at);
        this.order = order;
        this.kind = BusinessKind.NEW;
        this.lockKind = lockKind;
        this.medium = medium;
        this.holderName = holderName;
        this.years = 1;
        this.price = Money.ZERO;
    }

    void choose(CaVendor chosenVendor, Collection<Platform> chosen, Quotation quotation) {
        vendor = chosenVendor;
        platforms.clear();
        platforms.addAll(chosen);
        price = quotation.total();
        tariff = quotation.tariff();
        trace.clear();
        trace.addAll(quotation.lines());
        form = null;
    }

    void attach(Document applicationForm) {
        form = applicationForm;
    }

    public boolean isFor(String platformCode) {
        return platforms.stream().anyMatch(platform -> platform.code().equals(platformCode));
    }

    public boolean hasForm() {
        return form != null;
    }

    public Order order() {
        return order;
    }

    public BusinessKind getKind() {
        return kind;
    }

    public LockKind getLockKind() {
        return lockKind;
    }

    public Medium getMedium() {
        return medium;
    }

    /** Null until chosen. */
    public CaVendor getVendor() {
        return vendor;
    }

    public String getHolderName() {
        return holderName;
    }

    public int getYears() {
        return years;
    }

    public List<Platform> getPlatforms() {
        return Collections.unmodifiableList(platforms);
    }

    public Money getPrice() {
        return price;
    }

    /** Code of the tariff version the price was computed with. */
    public String getTariff() {
        return tariff;
    }

    /** The computation, line by line; its amounts sum to the price. */
    public List<QuoteLine> getTrace() {
        return Collections.unmodifiableList(trace);
    }

    /** The application form (申请表) as PDF, null until generated for the present choice. */
    public Document getForm() {
        return form;
    }
}
