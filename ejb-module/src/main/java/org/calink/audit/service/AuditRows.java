package org.calink.audit.service;

import jakarta.transaction.Synchronization;
import java.util.ArrayList;
import java.util.List;
import org.calink.audit.AuditFact;

/**
 * The facts of one transaction, chained when it is about to end. Interposed synchronizations come after the persistence
 * context has written itself (which must not be asked to flush once more then), so that the lock on the chain's head is
 * always the last one taken: two transactions cannot wait for each other over it.
 */
final class AuditRows implements Synchronization {

    private final AuditBook book;
    private final List<AuditFact> facts = new ArrayList<>();

    AuditRows(AuditBook book) {
        this.book = book;
    }

    void add(AuditFact fact) {
        facts.add(fact);
    }

    @Override
    public void beforeCompletion() {
        book.append(facts);
    }

    @Override
    public void afterCompletion(int status) {
        facts.clear();
    }
}
