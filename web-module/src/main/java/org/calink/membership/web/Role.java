package org.calink.membership.web;

import java.util.Arrays;
import java.util.List;
import org.calink.membership.IdentityKind;

/** The two roles that a person chooses between first: 企业 and 个人. */
public enum Role {
    ENTERPRISE("enterprise"),
    INDIVIDUAL("individual");

    private final String key;

    Role(String key) {
        this.key = key;
    }

    /** As it stands in the URL. */
    public String getKey() {
        return key;
    }

    public boolean isInEnterprise() {
        return this == ENTERPRISE;
    }

    public List<IdentityKind> getIdentities() {
        return Arrays.stream(IdentityKind.values())
                .filter(kind -> kind.isInEnterprise() == isInEnterprise())
                .toList();
    }

    /** 企业 for everything that names no role. */
    public static Role of(String key) {
        return INDIVIDUAL.key.equals(key) ? INDIVIDUAL : ENTERPRISE;
    }
}
