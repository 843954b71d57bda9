package org.calink.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.calink.certificate.CertificateReason;
import org.calink.certificate.Issuance;
import org.calink.certificate.service.VendorRefusal;
import org.calink.kernel.Problem;
import org.calink.kernel.web.Words;

/** Says how an attempt ended that yielded no certificate, and what to do now: on the making page and to its script alike. */
@RequestScoped
public class AttemptWords {

    @Inject
    private Words words;

    /** Null for an attempt that still goes on or has succeeded. */
    public String of(Issuance attempt) {
        String note = String.valueOf(attempt.getOutcomeNote());
        return switch (attempt.getState()) {
            case REFUSED -> refused(VendorRefusal.read(note));
            case UNKNOWN -> text("making.lastUnknown") + original(note);
            case CANCELLED -> cancelled(note);
            case PLANNED, RESERVED, WAITING, ARRIVED, ISSUED -> null;
        };
    }

    private String refused(VendorRefusal refusal) {
        return text("making.lastRefused") + words.of(refusal.ground()) + original(refusal.words());
    }

    private String cancelled(String note) {
        return Arrays.stream(CertificateReason.values())
                .filter(reason -> reason.key().equals(note))
                .findFirst()
                .map(reason -> text("making.lastNotSent") + words.of(Problem.overall(reason)))
                .orElseGet(() -> text("making.lastCancelled") + original(note));
    }

    /** What the vendor or the connector said, unchanged, for those who are asked for help. */
    private String original(String note) {
        return note.isEmpty() ? "" : words.of("certificate", "making.original", note);
    }

    private String text(String key) {
        return words.of("certificate", key);
    }
}
