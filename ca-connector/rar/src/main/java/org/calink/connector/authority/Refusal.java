package org.calink.connector.authority;

import java.util.Set;
import org.calink.connector.FailInfo;

/** 'The CA said no.' */
public record Refusal(Set<FailInfo> failInfo, String text) {

    public boolean is(FailInfo reason) {
        return failInfo.contains(reason);
    }

    @Override
    public String toString() {
        return text.isEmpty() ? failInfo.toString() : failInfo + " " + text;
    }
}
