package org.calink.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.calink.certificate.service.MakingList;
import org.calink.kernel.web.Missing;
import org.calink.kernel.web.Words;

/** 制证: what is to be made and what is to be written. */
@Named
@RequestScoped
public class MakingPage {

    @Inject
    private MakingList list;

    @Inject
    private Missing missing;

    @Inject
    private Words words;

    private List<MakingList.Entry> entries;

    public void load() {
        entries = missing.unless(list::open);
    }

    public List<MakingList.Entry> getEntries() {
        return entries;
    }

    /** How far a line is. */
    public String standing(MakingList.Entry entry) {
        if (entry.isUndone()) {
            return words.of("certificate", "making.undone");
        }
        if (entry.isToBeWritten()) {
            return words.of("certificate", "making.write");
        }
        return entry.last()
                .map(attempt -> words.of(attempt.getState()))
                .orElseGet(() -> words.of("certificate", "making.new"));
    }
}
