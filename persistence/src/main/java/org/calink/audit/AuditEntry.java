package org.calink.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of the audit trail, read only; rows are written by the trail itself. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    @Id
    private long number;

    @Column(name = "happened_at")
    private Instant at;

    private String actor;

    private String address;

    private String action;

    @Column(name = "subject_kind")
    private String subjectKind;

    @Column(name = "subject_id")
    private String subjectId;

    @Enumerated(EnumType.STRING)
    private AuditResult result;

    private String note;

    @Column(name = "previous_hash")
    private String previousHash;

    private String hash;

    protected AuditEntry() {}

    /** Whether this row follows the one before it and says what it said when it was written. */
    public boolean follows(long previousNumber, String expectedHash) {
        return number == previousNumber + 1
                && previousHash.equals(expectedHash)
                && hash.equals(AuditChain.hash(number, fact(), previousHash));
    }

    public AuditFact fact() {
        return new AuditFact(at, actor, address, action, subjectKind, subjectId, result, note);
    }

    public long getNumber() {
        return number;
    }

    public String getHash() {
        return hash;
    }
}
