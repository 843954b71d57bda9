package org.calink.audit.web;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.calink.account.Roles;
import org.calink.account.service.PrincipalNames;
import org.calink.audit.AuditEntry;
import org.calink.audit.service.AuditDesk;
import org.calink.kernel.web.MenuEntry;
import org.calink.kernel.web.Missing;
import org.calink.kernel.web.Visitor;
import org.calink.kernel.web.Words;

/** 审计记录: the trail, the newest first, and the proof that it is whole. For the auditor. */
@Named
@RequestScoped
public class AuditPage {

    private static final int SHOWN = 50;

    @Inject
    private AuditDesk desk;

    @Inject
    private PrincipalNames names;

    @Inject
    private Missing missing;

    @Inject
    private Visitor visitor;

    @Inject
    private Words words;

    private Long before;
    private List<AuditEntry> entries = List.of();
    private Map<String, String> actors = Map.of();
    private AuditDesk.Verdict verdict;

    public void load() {
        List<AuditEntry> found = missing.unless(() -> desk.before(before == null ? Long.MAX_VALUE : before, SHOWN));
        if (found != null) {
            entries = found;
            actors = names.of(found.stream().map(entry -> entry.fact().actor()).collect(Collectors.toSet()));
        }
    }

    /** 校验记录. */
    public void verify() {
        verdict = missing.unless(desk::verify);
        if (verdict != null) {
            load();
        }
    }

    @Produces
    @Dependent
    MenuEntry menu() {
        return visitor.inRole(Roles.AUDITOR)
                ? new MenuEntry(MenuEntry.Place.STAFF, 90, "audit", "menu", "/staff/audit/trail")
                : null;
    }

    /** What was done, in words; null for actions of earlier versions that nobody names any more. */
    public String action(AuditEntry entry) {
        return words.known("audit", "action." + entry.fact().action());
    }

    /** Who did it, in words; null for a part of ours that acts by itself. */
    public String actor(AuditEntry entry) {
        return actors.get(entry.fact().actor());
    }

    /** Where the older rows begin, or null on the last page. */
    public Long getOlder() {
        return entries.size() < SHOWN ? null : entries.get(entries.size() - 1).getNumber();
    }

    public List<AuditEntry> getEntries() {
        return entries;
    }

    public AuditDesk.Verdict getVerdict() {
        return verdict;
    }

    public Long getBefore() {
        return before;
    }

    public void setBefore(Long before) {
        this.before = before;
    }
}
