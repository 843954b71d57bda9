package org.calink.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calink.account.Roles;
import org.calink.catalogue.CaVendor;
import org.calink.certificate.service.VendorLink;
import org.calink.certificate.service.VendorLink.Tried;
import org.calink.certificate.service.VendorLink.TriedAll;
import org.calink.certificate.service.VendorLinks;
import org.calink.kernel.web.Missing;
import org.calink.kernel.web.Visitor;
import org.calink.kernel.web.Words;
import org.omnifaces.cdi.Param;

/** CA 链路: how the links to the vendors do, what is in doubt or unsettled, and trying again. */
@Named
@RequestScoped
public class VendorLinksPage {

    private static final String HERE = "/staff/links?faces-redirect=true";
    private static final String ALL = "*";

    /** Which button was pressed: a vendor, and one of its branches or all. */
    private static final Pattern PRESSED =
            Pattern.compile(Stream.of(CaVendor.values()).map(CaVendor::name).collect(Collectors.joining("|", "(", ")"))
                    + ":([0-9a-f]{32}|\\*)");

    @Inject
    private VendorLinks desk;

    @Inject
    @Param
    private String retry;

    @Inject
    private Visitor visitor;

    @Inject
    private Missing missing;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    private List<VendorLink> links;

    public void load() {
        getLinks();
    }

    /** 【立即重试】, 【全部立即重试】: the button says of what, since rows may have moved since the page was drawn. */
    public String retry() {
        Matcher pressed = PRESSED.matcher(String.valueOf(retry));
        if (!pressed.matches()) {
            return HERE;
        }
        CaVendor vendor = CaVendor.valueOf(pressed.group(1));
        boolean allowed = ALL.equals(pressed.group(2))
                ? tellAll(vendor, missing.unless(() -> desk.retryAll(vendor)))
                : tell(vendor, missing.unless(() -> desk.retry(vendor, pressed.group(2))));
        return allowed ? HERE : null;
    }

    private boolean tellAll(CaVendor vendor, TriedAll tried) {
        if (tried != null) {
            boolean well = tried.settled() == tried.asked();
            tell(
                    well,
                    words.of(
                            "connector",
                            well ? "retriedAll.done" : "retriedAll.some",
                            vendor,
                            tried.asked(),
                            tried.settled()));
        }
        return tried != null;
    }

    private boolean tell(CaVendor vendor, Tried tried) {
        if (tried != null) {
            String why = tried.obstacle() == null ? "" : words.of("connector", tried.obstacle());
            tell(tried.well(), words.of("connector", tried.finding(), (vendor + " " + tried.subject()).strip(), why));
        }
        return tried != null;
    }

    private static void tell(boolean well, String text) {
        Flash flash = FacesContext.getCurrentInstance().getExternalContext().getFlash();
        flash.put("retried", text);
        flash.put("retriedWell", well);
    }

    /** Whether the visitor may try again; the service decides for itself. */
    public boolean isActing() {
        return visitor.inRole(Roles.ADMINISTRATOR);
    }

    /** Whether the visitor may open the orders at the making desk. */
    public boolean isMaking() {
        return visitor.inRole(Roles.CERTIFICATE_MAKER);
    }

    /** Empty, with the answer already sent, where the visitor may not look. */
    public List<VendorLink> getLinks() {
        if (links == null) {
            links = Objects.requireNonNullElse(missing.unless(desk::all), List.of());
        }
        return links;
    }

    /** The node whose experience is shown; null while no vendor can be looked at. */
    public String getNode() {
        return getLinks().stream()
                .filter(link -> link.refusal() == null)
                .map(VendorLink::node)
                .findFirst()
                .orElse(null);
    }

    public Instant getNow() {
        return clock.instant();
    }
}
