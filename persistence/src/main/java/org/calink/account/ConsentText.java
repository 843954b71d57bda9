package org.calink.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.calink.kernel.Aggregate;

/** One edition of a text to be agreed to. Editions are added, never changed: consents refer to them. */
@Entity
@Table(name = "consent_text")
@NamedQuery(
        name = "ConsentText.inForce",
        query =
                "select t from ConsentText t where t.kind = :kind and t.effectiveFrom <= :now order by t.effectiveFrom desc")
public class ConsentText extends Aggregate {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private ConsentKind kind;

    @Column(nullable = false, updatable = false)
    private String edition;

    @Column(nullable = false, updatable = false)
    private String title;

    @Column(nullable = false, updatable = false)
    private String body;

    @Column(name = "effective_from", nullable = false, updatable = false)
    private Instant effectiveFrom;

    protected ConsentText() {}

    public ConsentKind getKind() {
        return kind;
    }

    public String getEdition() {
        return edition;
    }

    public String getTitle() {
        return title;
    }

    public String getBody() {
        return body;
    }

    public Instant getEffectiveFrom() {
        return effectiveFrom;
    }
}
