package org.calink.order.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.calink.catalogue.Agreement;
import org.calink.catalogue.CaVendor;
import org.calink.catalogue.LockKind;
import org.calink.catalogue.Medium;
import org.calink.catalogue.Platform;
import org.calink.catalogue.Quotation;
import org.calink.catalogue.service.Catalogue;
import org.calink.order.OrderLine;
import org.calink.order.OrderStep;

/** 选择证书厂商、应用平台, with the price as it stands while one ticks, computed by the server. */
@Named
@RequestScoped
public class ChoicePage extends StepPage {

    @Inject
    private Catalogue catalogue;

    private CaVendor vendor;
    private List<String> platforms = new ArrayList<>();
    private boolean agreed;
    private Quotation quotation;
    private List<CaVendor> vendors;
    private List<Platform> offered;
    private List<Agreement> agreements;

    @Override
    protected void opened() {
        OrderLine line = getOrder().line(Medium.UKEY);
        vendor = line.getVendor();
        line.getPlatforms().forEach(platform -> platforms.add(platform.code()));
    }

    @Override
    protected OrderStep step() {
        return OrderStep.CHOICE;
    }

    /** 【下一步】 */
    public String choose() {
        return attempt(() -> desk().choose(orderId(), vendor, platforms, agreed)) ? next(OrderStep.SUMMARY) : null;
    }

    /** What the ticked platforms cost. */
    public Quotation getQuotation() {
        if (quotation == null) {
            quotation = desk().quote(orderId(), platforms);
        }
        return quotation;
    }

    public List<CaVendor> getVendors() {
        if (vendors == null) {
            vendors = catalogue.vendors(Medium.UKEY);
        }
        return vendors;
    }

    public List<Platform> getOffered() {
        if (offered == null) {
            offered = catalogue.platforms(Medium.UKEY, LockKind.ENTERPRISE_MASTER);
        }
        return offered;
    }

    /** The texts to accept, the chosen vendor's among them. */
    public List<Agreement> getAgreements() {
        if (agreements == null) {
            agreements =
                    vendor == null ? List.of(catalogue.agreement(Agreement.SERVICE)) : catalogue.agreementsFor(vendor);
        }
        return agreements;
    }

    public CaVendor getVendor() {
        return vendor;
    }

    public void setVendor(CaVendor vendor) {
        this.vendor = vendor;
        this.agreements = null;
    }

    public List<String> getPlatforms() {
        return platforms;
    }

    public void setPlatforms(List<String> platforms) {
        this.platforms = platforms == null ? List.of() : platforms;
        this.quotation = null;
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }
}
