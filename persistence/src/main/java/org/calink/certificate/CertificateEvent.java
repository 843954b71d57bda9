package org.calink.certificate;

import java.util.Set;
import org.calink.kernel.LifeCycleEvent;

/** What happens to a certificate. */
public enum CertificateEvent implements LifeCycleEvent<CertificateState> {
    ISSUE(CertificateState.ISSUED, Set.of()),
    /** Stands on its token. */
    WRITE(CertificateState.ACTIVE, Set.of(CertificateState.ISSUED)),
    /** The vendor carried a revocation out, or took the certificate back by itself. */
    REVOKED_BY_VENDOR(
            CertificateState.REVOKED,
            Set.of(
                    CertificateState.ISSUED,
                    CertificateState.ACTIVE,
                    CertificateState.SUSPENDED,
                    CertificateState.REVOKING));

    private final CertificateState target;
    private final Set<CertificateState> sources;

    CertificateEvent(CertificateState target, Set<CertificateState> sources) {
        this.target = target;
        this.sources = sources;
    }

    @Override
    public Set<CertificateState> sources() {
        return sources;
    }

    @Override
    public CertificateState target() {
        return target;
    }
}
