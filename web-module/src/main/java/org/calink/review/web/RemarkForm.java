package org.calink.review.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.calink.enterprise.EnterpriseSection;
import org.calink.enterprise.Remark;

/** The remarks that a reviewer types: one for each field, and one on the whole. */
public class RemarkForm {

    private final Map<String, String> byField = new HashMap<>();
    private String whole;

    /** Those that say something, in the order of the form. */
    List<Remark> given() {
        List<Remark> given = new ArrayList<>();
        for (EnterpriseSection section : EnterpriseSection.values()) {
            section.fields().forEach(field -> add(field, byField.get(field), given));
        }
        add(Remark.WHOLE, whole, given);
        return given;
    }

    private static void add(String field, String text, List<Remark> given) {
        if (text != null && !text.isBlank()) {
            given.add(new Remark(field, text.strip()));
        }
    }

    public Map<String, String> getByField() {
        return byField;
    }

    public String getWhole() {
        return whole;
    }

    public void setWhole(String whole) {
        this.whole = whole;
    }
}
