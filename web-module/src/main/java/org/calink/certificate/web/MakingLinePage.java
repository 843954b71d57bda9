package org.calink.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.calink.catalogue.CaVendor;
import org.calink.certificate.Certificate;
import org.calink.certificate.Issuance;
import org.calink.certificate.IssuanceState;
import org.calink.certificate.SubjectName;
import org.calink.certificate.service.MakingList;
import org.calink.kernel.web.Missing;
import org.calink.kernel.web.RefusalMessages;
import org.calink.order.OrderLine;
import org.calink.order.OrderState;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.omnifaces.cdi.Param;

/** 制证 of one line: what is to be made, how the last attempt ended, and the work with the token. */
@Named
@RequestScoped
public class MakingLinePage {

    @Inject
    @Param
    private Long id;

    @Inject
    @Param
    private String returning;

    @Inject
    private MakingList list;

    @Inject
    private Missing missing;

    @Inject
    private AttemptWords attempts;

    @Inject
    private RefusalMessages refusals;

    @Inject
    @ConfigProperty(name = "calink.ukey.url", defaultValue = "http://127.0.0.1:19527")
    private String agent;

    private MakingList.Entry entry;
    private String reason;
    private String promised = "";

    public void load() {
        if (entry() != null && "make".equals(getStage())) {
            promised = String.join(" ", list.promisedTokens());
        }
    }

    private MakingList.Entry entry() {
        if (entry == null) {
            entry = missing.unless(id, list::entry);
        }
        return entry;
    }

    /** What there is to do now: make, wait, write, done or none. */
    public String getStage() {
        if (entry().isUndone()) {
            return "undone";
        }
        if (getCertificate() != null) {
            return getCertificate().isWritten() ? "done" : "write";
        }
        if (isAwaited()) {
            return "wait";
        }
        return getLine().order().getState() == OrderState.MAKING ? "make" : "none";
    }

    private boolean isAwaited() {
        return getLast() != null
                && (getLast().getState() == IssuanceState.WAITING || getLast().getState() == IssuanceState.ARRIVED);
    }

    /** How the last attempt ended, where that is of interest for the next; null otherwise. */
    public String getWarning() {
        return getLast() == null || !"make".equals(getStage()) ? null : attempts.of(getLast());
    }

    /** Also where it was so when the form was sent: the reason stays, and the service says what came between. */
    public boolean isReturnable() {
        return "make".equals(getStage()) || returning != null;
    }

    /** 【退回复核】 */
    public String sendBack() {
        if (!refusals.attempt(() -> list.sendBack(id, reason))) {
            entry = null;
            return null;
        }
        refusals.note("certificate", "making.sentBack");
        return "/staff/making?faces-redirect=true";
    }

    /** Which kind of key the vendor certifies. */
    public String getAlgorithm() {
        return getLine().getVendor() == CaVendor.AXCA ? "RSA-2048" : "SM2";
    }

    /** Tokens that are kept for other certificates, so that none of them is offered here. */
    public String getPromised() {
        return promised;
    }

    public String getSubject() {
        return SubjectName.ofEnterprise(getLine().getHolderName()).text();
    }

    public String getAgent() {
        return agent;
    }

    public OrderLine getLine() {
        return entry().line();
    }

    /** Null while there was no attempt. */
    public Issuance getLast() {
        return entry().last().orElse(null);
    }

    /** Null until made. */
    public Certificate getCertificate() {
        return entry().certificate().orElse(null);
    }

    public Long getId() {
        return id;
    }

    /** Why it goes back to the reviewer. */
    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
