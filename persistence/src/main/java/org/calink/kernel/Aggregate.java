package org.calink.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * What is changed as a whole and under one version: two people who change it at once are told, nobody's work is overwritten.
 */
@MappedSuperclass
public abstract class Aggregate {

    @Id
    @SequenceGenerator(name = "calink_seq", sequenceName = "calink_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "calink_seq")
    private Long id;

    @Version
    private int version;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    protected Aggregate() {}

    protected Aggregate(Instant createdAt) {
        this.createdAt = createdAt;
    }

    /** Null until the first save. */
    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
