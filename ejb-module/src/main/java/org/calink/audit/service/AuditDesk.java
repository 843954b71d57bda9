package org.calink.audit.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.calink.account.Roles;
import org.calink.audit.AuditChain;
import org.calink.audit.AuditEntry;

/** Reads the trail and proves that nobody changed it; for the auditor alone. */
@Stateless
@RolesAllowed(Roles.AUDITOR)
public class AuditDesk {

    private static final int BLOCK = 1000;

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    /**
     * What the verification found.
     *
     * @param rows rows read
     * @param brokenAt number of the first row that does not follow, or null when all do
     */
    public record Verdict(long rows, Long brokenAt) {

        public boolean isWhole() {
            return brokenAt == null;
        }
    }

    /** The newest first; older ones than the given number, so that pages stay in place while rows come. */
    public List<AuditEntry> before(long number, int count) {
        return em.createQuery(
                        "select e from AuditEntry e where e.number < :number order by e.number desc", AuditEntry.class)
                .setParameter("number", number)
                .setMaxResults(count)
                .getResultList();
    }

    private record Head(long number, String hash) {}

    /**
     * Recomputes every hash from the first row to the head, while people go on working: the head is read before the look for further
     * rows, so that one which comes meanwhile is no gap, and rows cut off at the end leave a head that no row reaches.
     */
    public Verdict verify() {
        Head last = new Head(0, AuditChain.BEGINNING);
        Head head = head();
        List<AuditEntry> block = after(last.number());
        while (!block.isEmpty()) {
            for (AuditEntry entry : block) {
                if (!entry.follows(last.number(), last.hash())) {
                    return new Verdict(last.number(), last.number() + 1);
                }
                last = new Head(entry.getNumber(), entry.getHash());
            }
            em.clear();
            head = head();
            block = after(last.number());
        }
        return new Verdict(last.number(), last.equals(head) ? null : last.number() + 1);
    }

    private List<AuditEntry> after(long number) {
        return em.createQuery("select e from AuditEntry e where e.number > :number order by e.number", AuditEntry.class)
                .setParameter("number", number)
                .setMaxResults(BLOCK)
                .getResultList();
    }

    private Head head() {
        Object[] head = (Object[]) em.createNativeQuery("select last_number, last_hash from audit_head where id = 1")
                .getSingleResult();
        return new Head(((Number) head[0]).longValue(), (String) head[1]);
    }
}
