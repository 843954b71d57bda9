package org.calink.enterprise.web;

import org.calink.enterprise.EnterpriseHistory;
import org.calink.kernel.web.TimelineStep;
import org.calink.kernel.web.Words;

/** What befell an enterprise's information, as its timeline shows it on both sides. */
public final class EnterpriseSteps {

    private EnterpriseSteps() {}

    public static TimelineStep of(EnterpriseHistory entry, Words words) {
        String title = words.of("enterprise", "EnterpriseEvent." + entry.getEvent());
        return new TimelineStep(title, entry.getAt(), entry.getNote(), true);
    }
}
