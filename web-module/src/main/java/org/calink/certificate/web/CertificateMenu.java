package org.calink.certificate.web;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.calink.account.Roles;
import org.calink.kernel.web.HomeTask;
import org.calink.kernel.web.MenuEntry;
import org.calink.kernel.web.MenuEntry.Place;
import org.calink.kernel.web.TaskState;
import org.calink.kernel.web.Visitor;
import org.calink.order.OrderReason;
import org.calink.order.OrderState;

/** CA管理 for people, 制证 for certificate makers, CA 链路 for administrators and those who wait for certificates. */
@RequestScoped
public class CertificateMenu {

    private static final String LIST = "/certificate/list";
    private static final String APPLY = "/order/new-master-lock";

    @Inject
    private Visitor visitor;

    @Inject
    private CertificateListPage page;

    @Produces
    @Dependent
    MenuEntry certificates() {
        return visitor.isUser() ? new MenuEntry(Place.CENTRE, 30, "certificate", "menu", LIST) : null;
    }

    @Produces
    @Dependent
    MenuEntry making() {
        return visitor.isStaff() && visitor.inRole(Roles.CERTIFICATE_MAKER)
                ? new MenuEntry(Place.STAFF, 30, "certificate", "menu.making", "/staff/making")
                : null;
    }

    @Produces
    @Dependent
    MenuEntry links() {
        boolean may = visitor.inRole(Roles.ADMINISTRATOR) || visitor.inRole(Roles.CERTIFICATE_MAKER);
        return visitor.isStaff() && may ? new MenuEntry(Place.STAFF, 60, "connector", "menu", "/staff/links") : null;
    }

    /** The task after those of the enterprise: its first certificate. For those alone who can apply for it. */
    @Produces
    @Dependent
    HomeTask task() {
        if (!visitor.isUser() || page.getObstacle() == OrderReason.NOT_ADMINISTRATOR) {
            return null;
        }
        if (page.getObstacle() != null) {
            return task(TaskState.NOT_YET, APPLY, "task.first");
        }
        if (page.getOpen() != null) {
            OrderState state = page.getOpen().getState();
            return task(progress(state), APPLY, "OrderState." + state);
        }
        return page.getCertificates().isEmpty()
                ? task(TaskState.NOT_STARTED, APPLY, null)
                : task(TaskState.DONE, LIST, null);
    }

    private static HomeTask task(TaskState state, String path, String hintKey) {
        return new HomeTask(40, "order", "master.title", state, path, hintKey);
    }

    private static TaskState progress(OrderState state) {
        return switch (state) {
            case DRAFT, AWAITING_PAYMENT -> TaskState.IN_PROGRESS;
            case RETURNED -> TaskState.RETURNED;
            default -> TaskState.WAITING;
        };
    }
}
