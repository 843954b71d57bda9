package org.calink.enterprise.web;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.calink.enterprise.EnterpriseState;
import org.calink.kernel.web.HomeTask;
import org.calink.kernel.web.MenuEntry;
import org.calink.kernel.web.TaskState;
import org.calink.membership.web.CurrentIdentity;

/** What an enterprise's information puts into the shell, for its administrator: 企业信息. */
@RequestScoped
public class EnterpriseMenu {

    private static final String PAGE = "/enterprise/view";

    @Inject
    private CurrentIdentity identity;

    @Produces
    @Dependent
    MenuEntry entry() {
        return identity.isAdministrator()
                ? new MenuEntry(MenuEntry.Place.CENTRE, 20, "enterprise", "menu", PAGE)
                : null;
    }

    @Produces
    @Dependent
    HomeTask task() {
        if (!identity.isAdministrator()) {
            return null;
        }
        EnterpriseState state = identity.getEnterprise().getState();
        return new HomeTask(30, "enterprise", "task", progress(state), PAGE, "task." + state);
    }

    private static TaskState progress(EnterpriseState state) {
        return switch (state) {
            case DRAFT -> TaskState.IN_PROGRESS;
            case UNDER_REVIEW -> TaskState.WAITING;
            case RETURNED -> TaskState.RETURNED;
            case APPROVED -> TaskState.DONE;
        };
    }
}
