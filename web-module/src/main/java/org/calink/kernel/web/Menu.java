package org.calink.kernel.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The menus of the header: what the capabilities produced for this visitor, gathered once a request. */
@Named
@RequestScoped
public class Menu {

    /** Folders whose pages belong to several entries. */
    private static final Set<String> SHARED = Set.of("/", "/staff/");

    @Inject
    @Any
    private Instance<MenuEntry> entries;

    @Inject
    @Any
    private Instance<Badge> badges;

    @Inject
    @Any
    private Instance<HomeTask> tasks;

    @Inject
    private HttpServletRequest request;

    private List<MenuEntry> gathered;

    public List<MenuEntry> getCentre() {
        return at(MenuEntry.Place.CENTRE);
    }

    public List<MenuEntry> getAccount() {
        return at(MenuEntry.Place.ACCOUNT);
    }

    public List<MenuEntry> getStaff() {
        return at(MenuEntry.Place.STAFF);
    }

    public List<Badge> getBadges() {
        return isErrorPage()
                ? List.of()
                : badges.handlesStream()
                        .map(Instance.Handle::get)
                        .filter(Objects::nonNull)
                        .toList();
    }

    public List<HomeTask> getTasks() {
        return tasks.handlesStream()
                .map(Instance.Handle::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(HomeTask::rank))
                .toList();
    }

    /**
     * Whether the page shown belongs to this entry.
     *
     * @param section path of the entry that the page itself names, empty where its folder tells
     */
    public boolean isCurrent(String path, String section) {
        return section == null || section.isEmpty() ? current(path) : section.equals(path);
    }

    /** Whether the page shown belongs to this entry, by its folder. */
    public boolean current(String path) {
        String here = request.getServletPath().replaceFirst("(index)?\\.xhtml$|^/index$", "");
        String shown = here.isEmpty() ? "/" : here;
        return shown.equals(path)
                || shown.startsWith(path + "/")
                || !SHARED.contains(folder(path)) && folder(shown).equals(folder(path)) && !isHome(path);
    }

    private static boolean isHome(String path) {
        return path.endsWith("/home");
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private List<MenuEntry> gather() {
        return entries.handlesStream()
                .map(Instance.Handle::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(MenuEntry::rank))
                .toList();
    }

    /** The container shows error pages without the caller's identity for services, so that producers cannot ask them. */
    private boolean isErrorPage() {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
    }

    private List<MenuEntry> at(MenuEntry.Place place) {
        if (gathered == null) {
            gathered = isErrorPage() ? List.of() : gather();
        }
        return gathered.stream().filter(entry -> entry.place() == place).toList();
    }
}
