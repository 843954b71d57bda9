package org.calink.person.web;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.calink.kernel.web.HomeTask;
import org.calink.kernel.web.MenuEntry;
import org.calink.kernel.web.TaskState;
import org.calink.kernel.web.Visitor;

/** What personal information puts into the shell: 个人信息 and the task 【编辑个人信息】 on 个人中心. */
@RequestScoped
public class PersonMenu {

    @Inject
    private Visitor visitor;

    @Inject
    private CurrentPerson person;

    @Produces
    @Dependent
    MenuEntry entry() {
        return visitor.isUser() ? new MenuEntry(MenuEntry.Place.CENTRE, 10, "person", "menu", "/person/view") : null;
    }

    @Produces
    @Dependent
    HomeTask task() {
        if (!visitor.isUser()) {
            return null;
        }
        boolean complete = person.isComplete();
        return new HomeTask(
                10,
                "person",
                "task",
                complete ? TaskState.DONE : TaskState.NOT_STARTED,
                "/person/edit",
                complete ? "task.complete" : "task.hint");
    }
}
