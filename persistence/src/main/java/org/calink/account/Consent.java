package org.calink.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.calink.kernel.Aggregate;

/** That a person agreed to one edition of a text, and when. */
@Entity
@Table(name = "consent")
public class Consent extends Aggregate {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id", updatable = false)
    private Account account;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "text_id", updatable = false)
    private ConsentText text;

    @Column(name = "agreed_at", nullable = false, updatable = false)
    private Instant agreedAt;

    protected Consent() {}

    public Consent(Account account, ConsentText text, Instant now) {
        super(now);
        this.account = account;
        this.text = text;
        this.agreedAt = now;
    }

    public ConsentText getText() {
        return text;
    }

    public Instant getAgreedAt() {
        return agreedAt;
    }
}
