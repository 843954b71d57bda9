package org.calink.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.calink.kernel.Database;

/** The catalogue as the migrations leave it, read once. */
final class SeededCatalogue {

    static final SeededCatalogue READ = read();

    private final TariffVersion tariff;
    private final Map<String, Platform> platforms;

    private SeededCatalogue(TariffVersion tariff, List<Platform> platforms) {
        this.tariff = tariff;
        this.platforms = platforms.stream().collect(Collectors.toMap(Platform::code, Function.identity()));
    }

    private static SeededCatalogue read() {
        try (Database database = Database.fresh()) {
            return database.inTransaction(em -> new SeededCatalogue(
                    em.createQuery("select t from TariffVersion t", TariffVersion.class)
                            .getSingleResult(),
                    em.createQuery("select p from Platform p", Platform.class).getResultList()));
        }
    }

    TariffVersion tariff() {
        return tariff;
    }

    List<Platform> platforms(String codes) {
        return Arrays.stream(codes.split(" ")).map(platforms::get).toList();
    }

    List<Platform> of(Medium medium) {
        return platforms.values().stream()
                .filter(platform -> platform.medium() == medium)
                .toList();
    }
}
