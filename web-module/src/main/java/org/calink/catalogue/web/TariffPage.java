package org.calink.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.calink.catalogue.TariffLine;
import org.calink.catalogue.TariffVersion;
import org.calink.catalogue.service.Catalogue;

/** 收费标准: the fees in force, as they are in the data. */
@Named
@RequestScoped
public class TariffPage {

    @Inject
    private Catalogue catalogue;

    private TariffVersion tariff;

    public TariffVersion getTariff() {
        if (tariff == null) {
            tariff = catalogue.tariff();
        }
        return tariff;
    }

    /** Its lines, those of one medium and one kind of lock together. */
    public List<List<TariffLine>> getGroups() {
        return List.copyOf(getTariff().getLines().stream()
                .collect(Collectors.groupingBy(
                        line -> List.of(line.medium(), line.lockKind()), LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    /** Key of the words that say what a line is charged for. */
    public String meaning(TariffLine line) {
        String rule = "rule." + line.rule();
        return switch (line.rule()) {
            case BASE -> rule + (line.coversHomeCity() ? ".home" : ".plain");
            case ONLY_PLATFORM -> rule + (line.isSupervisory() ? ".supervisory" : ".plain");
            case CITY, SPECIAL, TOKEN -> rule;
        };
    }
}
