package org.calink.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.calink.certificate.Certificate;
import org.calink.certificate.CertificateEvent;
import org.calink.certificate.service.CertificateBook;
import org.calink.kernel.web.Missing;
import org.calink.kernel.web.TimelineStep;
import org.calink.kernel.web.Words;
import org.calink.platform.Association;
import org.calink.platform.service.Associations;
import org.omnifaces.cdi.Param;

/** One certificate of the enterprise (查看详情). */
@Named
@RequestScoped
public class CertificateDetailPage {

    @Inject
    @Param
    private Long id;

    @Inject
    private CertificateBook book;

    @Inject
    private Associations associations;

    @Inject
    private Missing missing;

    @Inject
    private Words words;

    private Certificate certificate;
    private List<Association> platforms;

    public void load() {
        getCertificate();
    }

    public List<TimelineStep> getTimeline() {
        return getCertificate().getHistory().stream()
                .map(entry -> new TimelineStep(
                        words.of(CertificateEvent.valueOf(entry.getEvent())), entry.getAt(), null, true))
                .toList();
    }

    public Certificate getCertificate() {
        if (certificate == null) {
            certificate = missing.unless(id, book::one);
        }
        return certificate;
    }

    public List<Association> getPlatforms() {
        if (platforms == null) {
            platforms = associations.of(id);
        }
        return platforms;
    }
}
