package org.calink.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/**
 * One move in the life of an aggregate: timeline for its owner, answer of the reviewer, evidence for the auditor. Written
 * once, never changed. Columns: id, event VARCHAR(40), from_state VARCHAR(40), to_state VARCHAR(40), actor VARCHAR(60),
 * happened_at, note VARCHAR(2000).
 */
@MappedSuperclass
public abstract class HistoryEntry {

    @Id
    @SequenceGenerator(name = "calink_seq", sequenceName = "calink_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "calink_seq")
    private Long id;

    @Column(nullable = false, updatable = false)
    private String event;

    @Column(name = "from_state", updatable = false)
    private String fromState;

    @Column(name = "to_state", nullable = false, updatable = false)
    private String toState;

    @Column(nullable = false, updatable = false)
    private String actor;

    @Column(name = "happened_at", nullable = false, updatable = false)
    private Instant at;

    @Column(updatable = false)
    private String note;

    protected HistoryEntry() {}

    protected HistoryEntry(LifeCycleEvent<?> event, Enum<?> from, Act act) {
        this.event = event.name();
        this.fromState = from == null ? null : from.name();
        this.toState = event.target().name();
        this.actor = act.actor();
        this.at = act.at();
        this.note = act.note();
    }

    public Long getId() {
        return id;
    }

    public String getEvent() {
        return event;
    }

    public String getFromState() {
        return fromState;
    }

    public String getToState() {
        return toState;
    }

    public String getActor() {
        return actor;
    }

    public Instant getAt() {
        return at;
    }

    public String getNote() {
        return note;
    }
}
