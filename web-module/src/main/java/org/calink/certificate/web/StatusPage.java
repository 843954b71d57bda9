package org.calink.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.calink.certificate.service.StatusInquiry;
import org.calink.certificate.service.StatusInquiry.Report;
import org.calink.kernel.web.RefusalMessages;
import org.omnifaces.cdi.Param;

/** 证书状态 on the pages of a certificate: asked for by a button, never by opening the page. */
@Named
@RequestScoped
public class StatusPage {

    @Inject
    @Param
    private Long id;

    @Inject
    private StatusInquiry inquiry;

    @Inject
    private RefusalMessages refusals;

    private Report report;

    /** 【查询证书状态】 of the visitor's certificate, or of the line at the making desk. */
    public void ask(boolean staff) {
        refusals.attempt(() -> report = staff ? inquiry.ofLine(id) : inquiry.ofOwn(id));
    }

    /** Null until asked. */
    public Report getReport() {
        return report;
    }
}
