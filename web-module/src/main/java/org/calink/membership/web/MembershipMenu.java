package org.calink.membership.web;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.calink.kernel.web.Badge;
import org.calink.kernel.web.HomeTask;
import org.calink.kernel.web.MenuEntry;
import org.calink.kernel.web.TaskState;
import org.calink.kernel.web.Visitor;
import org.calink.kernel.web.Words;
import org.calink.membership.Membership;
import org.calink.person.web.CurrentPerson;

/** What identities put into the shell: 【切换身份】, the badge beside the name, the task on 个人中心. */
@RequestScoped
public class MembershipMenu {

    private static final String PAGE = "/membership/identities";

    @Inject
    private Visitor visitor;

    @Inject
    private CurrentIdentity identity;

    @Inject
    private CurrentPerson person;

    @Inject
    private Words words;

    @Produces
    @Dependent
    MenuEntry entry() {
        return visitor.isUser() ? new MenuEntry(MenuEntry.Place.ACCOUNT, 10, "membership", "menu", PAGE) : null;
    }

    @Produces
    @Dependent
    Badge badge() {
        Membership membership = identity.getMembership();
        if (membership == null) {
            return null;
        }
        String kind = words.of(membership.getIdentity());
        return new Badge(
                membership.getEnterprise() == null
                        ? kind
                        : membership.getEnterprise().getName() + " · " + kind);
    }

    @Produces
    @Dependent
    HomeTask task() {
        if (!visitor.isUser()) {
            return null;
        }
        if (identity.getMembership() != null) {
            return new HomeTask(20, "membership", "task", TaskState.DONE, PAGE, null);
        }
        TaskState state = person.isComplete() ? TaskState.NOT_STARTED : TaskState.NOT_YET;
        return new HomeTask(20, "membership", "task", state, PAGE, person.isComplete() ? null : "task.first");
    }
}
