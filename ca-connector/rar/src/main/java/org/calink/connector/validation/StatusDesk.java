package org.calink.connector.validation;

import java.util.Optional;
import org.calink.connector.CertificateStatus;
import org.calink.connector.CertificateStatus.Source;
import org.calink.connector.CertificateStatus.State;
import org.calink.connector.link.LinkException;

/** What an authority publishes about a certificate: OCSP first, its revocation list where OCSP fails. */
public final class StatusDesk {

    /** One publication. */
    @FunctionalInterface
    interface Publication {
        CertificateStatus of(String serial) throws LinkException;
    }

    private final Optional<Publication> ocsp;
    private final Optional<Publication> crl;

    StatusDesk(Optional<Publication> ocsp, Optional<Publication> crl) {
        this.ocsp = ocsp;
        this.crl = crl;
    }

    public boolean isPublished() {
        return ocsp.isPresent() || crl.isPresent();
    }

    public CertificateStatus of(String serial) {
        StringBuilder troubles = new StringBuilder();
        return ask(ocsp, serial, "OCSP", troubles)
                .or(() -> ask(crl, serial, "CRL", troubles))
                .orElseGet(() -> undetermined(serial, troubles.toString()));
    }

    private static Optional<CertificateStatus> ask(
            Optional<Publication> publication, String serial, String name, StringBuilder troubles) {
        if (publication.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(publication.get().of(serial));
        } catch (LinkException trouble) {
            troubles.append(troubles.isEmpty() ? "" : "; ")
                    .append(name)
                    .append(": ")
                    .append(trouble.getMessage());
            return Optional.empty();
        }
    }

    private static CertificateStatus undetermined(String serial, String note) {
        return new CertificateStatus(
                serial,
                State.UNDETERMINED,
                Source.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                note.isEmpty() ? "neither ocspUrl nor crlUrl is configured" : note);
    }
}
