package org.calink.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.calink.kernel.Money;

/** One line of a computation (计算过程): quantity times unit price, and for which platforms. Kept with the order. */
@Embeddable
public class QuoteLine {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private FeeRule rule;

    @Column(name = "platforms", nullable = false)
    private String platforms;

    @Column(name = "unit_price", nullable = false)
    private Money unitPrice;

    @Column(nullable = false)
    private int quantity;

    @Column(nullable = false)
    private Money amount;

    protected QuoteLine() {}

    QuoteLine(FeeRule rule, String platforms, Money unitPrice, int quantity) {
        this.rule = rule;
        this.platforms = platforms;
        this.unitPrice = unitPrice;
        this.quantity = quantity;
        this.amount = unitPrice.times(quantity);
    }

    public FeeRule getRule() {
        return rule;
    }

    /** Names of the platforms the line is for, empty for the token. */
    public String getPlatforms() {
        return platforms;
    }

    public Money getUnitPrice() {
        return unitPrice;
    }

    public int getQuantity() {
        return quantity;
    }

    public Money getAmount() {
        return amount;
    }
}
