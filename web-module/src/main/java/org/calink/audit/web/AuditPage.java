package org.calink.audit.web;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.calink.account.Roles;
import org.calink.audit.AuditEntry;
import org.calink.audit.service.AuditDesk;
import org.calink.kernel.web.MenuEntry;
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
    private Visitor visitor;

    @Inject
    private Words words;

    private Long before;
    private List<AuditEntry> entries = List.of();
    private AuditDesk.Verdict verdict;

    public void load() {
        entries = desk.before(before == null ? Long.MAX_VALUE : before, SHOWN);
    }

    /** 校验记录. */
    public void verify() {
        verdict = desk.verify();
        load();
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
