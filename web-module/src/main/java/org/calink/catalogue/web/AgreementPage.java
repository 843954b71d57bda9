package org.calink.catalogue.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.stream.Stream;
import org.calink.catalogue.Agreement;
import org.calink.catalogue.CaVendor;
import org.calink.catalogue.service.Catalogue;
import org.omnifaces.cdi.Param;

/** A text that applicants accept, to read at leisure; an unknown code shows the service agreement. */
@Named("catalogueAgreementPage")
@RequestScoped
public class AgreementPage {

    @Inject
    private Catalogue catalogue;

    @Inject
    @Param(name = "code")
    private String code;

    private Agreement agreement;

    @PostConstruct
    public void open() {
        agreement = catalogue.agreement(isKnown(code) ? code : Agreement.SERVICE);
    }

    private static boolean isKnown(String asked) {
        return Stream.concat(
                        Stream.of(Agreement.AFTER_SALES, Agreement.SERVICE),
                        Arrays.stream(CaVendor.values()).map(Agreement::codeOf))
                .anyMatch(known -> known.equals(asked));
    }

    public Agreement getAgreement() {
        return agreement;
    }
}
