package org.calink.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.calink.kernel.Money;

/** One fee of a {@link TariffVersion}: for which medium and lock kind, by which rule, how much. */
@Embeddable
public class TariffLine {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Medium medium;

    @Enumerated(EnumType.STRING)
    @Column(name = "lock_kind", nullable = false)
    private LockKind lockKind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private FeeRule rule;

    /** Only for supervisory departments (监督管理部门). */
    @Column(nullable = false)
    private boolean supervisory;

    @Column(name = "home_city", nullable = false)
    private boolean homeCityIncluded;

    @Column(name = "platform_code")
    private String platformCode;

    @Column(nullable = false)
    private Money amount;

    protected TariffLine() {}

    TariffLine(Medium medium, LockKind lockKind, FeeRule rule, Money amount) {
        this.medium = medium;
        this.lockKind = lockKind;
        this.rule = rule;
        this.amount = amount;
    }

    boolean isFor(Medium ofMedium, LockKind ofKind) {
        return medium == ofMedium && lockKind == ofKind;
    }

    boolean allows(boolean supervisoryDepartment) {
        return !supervisory || supervisoryDepartment;
    }

    public Medium medium() {
        return medium;
    }

    public LockKind lockKind() {
        return lockKind;
    }

    public FeeRule rule() {
        return rule;
    }

    public boolean isSupervisory() {
        return supervisory;
    }

    public boolean coversHomeCity() {
        return homeCityIncluded;
    }

    public String platformCode() {
        return platformCode;
    }

    public Money amount() {
        return amount;
    }
}
