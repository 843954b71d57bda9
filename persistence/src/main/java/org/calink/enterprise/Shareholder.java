package org.calink.enterprise;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.calink.kernel.Refused;
import org.calink.kernel.ResidentId;
import org.calink.kernel.SealedTextConverter;

/** A shareholder (股东) as the administrator wrote it down; {@link ShareholdersPolicy} judges all of them together. Rows are
 * written once: a changed list is a new list. */
@Entity
@Table(name = "enterprise_shareholder")
public class Shareholder {

    @Id
    @SequenceGenerator(name = "calink_seq", sequenceName = "calink_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "calink_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "enterprise_id", updatable = false)
    private Enterprise enterprise;

    @Column(nullable = false, updatable = false)
    private int position;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ShareholderKind kind;

    @Convert(converter = SealedTextConverter.class)
    @Column(name = "identifier")
    private String identifier;

    @Column(name = "share_percent")
    private String share;

    protected Shareholder() {}

    Shareholder(Enterprise enterprise, int position, ShareholderLine line) {
        this.enterprise = enterprise;
        this.position = position;
        this.name = line.name();
        this.kind = line.kind();
        this.identifier = line.identifier();
        this.share = line.share();
    }

    /**
     * A resident ID that came back masked, as the form showed it, means the one on record. Of several that look alike it is the
     * one of the same name, else of the same position; it is not guessed.
     */
    Shareholder unmaskedFrom(List<Shareholder> onRecord) {
        List<Shareholder> alike = onRecord.stream().filter(this::isShownAs).toList();
        alike.stream()
                .max(Comparator.comparingInt(this::nearness))
                .filter(known -> alike.size() == 1 || nearness(known) > 0)
                .ifPresent(known -> identifier = known.identifier);
        return this;
    }

    private boolean isShownAs(Shareholder known) {
        return identifier != null && kind == known.kind && identifier.equals(known.getMaskedIdentifier());
    }

    private int nearness(Shareholder known) {
        return (Objects.equals(name, known.name) ? 2 : 0) + (position == known.position ? 1 : 0);
    }

    public ShareholderLine line() {
        return new ShareholderLine(name, kind, identifier, share);
    }

    public String getName() {
        return name;
    }

    public ShareholderKind getKind() {
        return kind;
    }

    public String getIdentifier() {
        return identifier;
    }

    /** A resident ID masked; credit codes are public; a wrong number as typed, so that it can be mended. */
    public String getMaskedIdentifier() {
        if (kind != ShareholderKind.NATURAL_PERSON || identifier == null) {
            return identifier;
        }
        try {
            return ResidentId.of(identifier).masked();
        } catch (Refused wrong) {
            return identifier;
        }
    }

    public String getShare() {
        return share;
    }
}
