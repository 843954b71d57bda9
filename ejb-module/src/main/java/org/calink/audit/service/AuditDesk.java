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

    /** Recomputes every hash from the first row to the head. */
    public Verdict verify() {
        long number = 0;
        String hash = AuditChain.BEGINNING;
        List<AuditEntry> block = after(number);
        while (!block.isEmpty()) {
            for (AuditEntry entry : block) {
                if (!entry.follows(number, hash)) {
                    return new Verdict(number, number + 1);
                }
                number = entry.getNumber();
                hash = entry.getHash();
            }
            em.clear();
            block = after(number);
        }
        return new Verdict(number, isHead(number, hash) ? null : number + 1);
    }

    private List<AuditEntry> after(long number) {
        return em.createQuery("select e from AuditEntry e where e.number > :number order by e.number", AuditEntry.class)
                .setParameter("number", number)
                .setMaxResults(BLOCK)
                .getResultList();
    }

    /** Rows cut off at the end leave the head behind. */
    private boolean isHead(long number, String hash) {
        Object[] head = (Object[]) em.createNativeQuery("select last_number, last_hash from audit_head where id = 1")
                .getSingleResult();
        return ((Number) head[0]).longValue() == number && hash.equals(head[1]);
    }
}
