package org.calink.catalogue;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.calink.kernel.Aggregate;
import org.calink.kernel.Money;

/**
 * One version of the fees (收费标准): from when it holds, who approved it, and its lines. A version that has been used is
 * never edited; a new one is made. An order keeps the code of the version it was priced with.
 */
@Entity
@Table(name = "tariff_version")
@NamedQuery(
        name = TariffVersion.IN_FORCE,
        query = "select t from TariffVersion t where t.effectiveFrom <= :now order by t.effectiveFrom desc")
public class TariffVersion extends Aggregate {

    public static final String IN_FORCE = "TariffVersion.inForce";

    @Column(nullable = false, unique = true)
    private String code;

    @Column(name = "effective_from", nullable = false)
    private Instant effectiveFrom;

    @Column(name = "approved_by", nullable = false)
    private String approvedBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "tariff_line", joinColumns = @JoinColumn(name = "tariff_version_id"))
    private List<TariffLine> lines = new ArrayList<>();

    protected TariffVersion() {}

    TariffVersion(String code, Instant effectiveFrom, String approvedBy) {
        this.code = code;
        this.effectiveFrom = effectiveFrom;
        this.approvedBy = approvedBy;
    }

    void add(TariffLine line) {
        lines.add(line);
    }

    /** The line of a rule, if this version charges for it at all. */
    Optional<TariffLine> line(Medium medium, LockKind lockKind, FeeRule rule) {
        return lines.stream()
                .filter(line -> line.isFor(medium, lockKind) && line.rule() == rule)
                .findFirst();
    }

    /** The special fee for having only this platform, where there is one. */
    Optional<TariffLine> onlyPlatform(QuotationRequest request, Platform platform) {
        return lines.stream()
                .filter(line -> line.isFor(request.medium(), request.lockKind()))
                .filter(line -> line.rule() == FeeRule.ONLY_PLATFORM && line.allows(request.supervisory()))
                .filter(line -> platform.code().equals(line.platformCode()))
                .findFirst();
    }

    Money amount(Medium medium, LockKind lockKind, FeeRule rule) {
        return line(medium, lockKind, rule).map(TariffLine::amount).orElse(Money.ZERO);
    }

    public List<TariffLine> getLines() {
        return List.copyOf(lines);
    }

    public String code() {
        return code;
    }

    public Instant effectiveFrom() {
        return effectiveFrom;
    }

    public String approvedBy() {
        return approvedBy;
    }
}
