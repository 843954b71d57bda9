package org.calink.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.calink.kernel.web.RefusalMessages;
import org.calink.platform.Association;
import org.calink.platform.service.AssociationRepair;

/** Associations that a platform never acknowledged, at the making desk. */
@Named
@RequestScoped
public class AssociationsPage {

    @Inject
    private AssociationRepair repair;

    @Inject
    private RefusalMessages refusals;

    private List<Association> failed;

    public List<Association> getFailed() {
        if (failed == null) {
            failed = repair.failed();
        }
        return failed;
    }

    /** 【重新通知】 */
    public String again() {
        if (!refusals.attempt(repair::tryAgain)) {
            return null;
        }
        refusals.note("platform", "again.done");
        return "/staff/making?faces-redirect=true";
    }
}
