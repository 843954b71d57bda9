package org.calink.enterprise;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What a reviewer remarked on one field (处理意见), or on the whole where the field is {@link #WHOLE}. */
@Embeddable
public class Remark {

    public static final String WHOLE = "whole";

    @Column(name = "field", nullable = false)
    private String field;

    @Column(name = "remark", nullable = false)
    private String text;

    protected Remark() {}

    public Remark(String field, String text) {
        this.field = field;
        this.text = text;
    }

    public String getField() {
        return field;
    }

    public String getText() {
        return text;
    }
}
