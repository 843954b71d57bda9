package org.calink.enterprise;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** What a reviewer remarked on one field (处理意见), or on the whole where the field is {@link #WHOLE}. */
@Entity
@Table(name = "enterprise_remark")
public class Remark {

    public static final String WHOLE = "whole";

    @Id
    @SequenceGenerator(name = "calink_seq", sequenceName = "calink_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "calink_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "enterprise_id", updatable = false)
    private Enterprise enterprise;

    @Column(nullable = false, updatable = false)
    private int position;

    @Column(name = "field", nullable = false)
    private String field;

    @Column(name = "remark", nullable = false)
    private String text;

    protected Remark() {}

    public Remark(String field, String text) {
        this.field = field;
        this.text = text;
    }

    /** Puts it in its place among those of an enterprise. */
    Remark on(Enterprise remarked, int place) {
        this.enterprise = remarked;
        this.position = place;
        return this;
    }

    public String getField() {
        return field;
    }

    public String getText() {
        return text;
    }
}
