package org.calink.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.calink.catalogue.Agreement;

/** That the applicant accepted a text: which one, which version, when. */
@Embeddable
public class OrderConsent {

    @Column(name = "agreement_code", nullable = false)
    private String code;

    @Column(name = "agreement_edition", nullable = false)
    private String edition;

    @Column(name = "accepted_at", nullable = false)
    private Instant acceptedAt;

    protected OrderConsent() {}

    OrderConsent(Agreement agreement, Instant at) {
        code = agreement.code();
        edition = agreement.getEdition();
        acceptedAt = at;
    }

    boolean isTo(String agreementCode) {
        return code.equals(agreementCode);
    }

    public String getCode() {
        return code;
    }

    public String getEdition() {
        return edition;
    }

    public Instant getAcceptedAt() {
        return acceptedAt;
    }
}
