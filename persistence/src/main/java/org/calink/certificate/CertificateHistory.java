package org.calink.certificate;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.calink.kernel.Act;
import org.calink.kernel.HistoryEntry;
import org.calink.kernel.LifeCycleEvent;

/** One move in the life of a certificate. */
@Entity
@Table(name = "certificate_history")
public class CertificateHistory extends HistoryEntry {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "certificate_id", updatable = false)
    private Certificate certificate;

    protected CertificateHistory() {}

    CertificateHistory(
            Certificate certificate, LifeCycleEvent<CertificateState> event, CertificateState from, Act act) {
        super(event, from, act);
        this.certificate = certificate;
    }
}
