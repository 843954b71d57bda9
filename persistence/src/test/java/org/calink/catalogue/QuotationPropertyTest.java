package org.calink.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.calink.kernel.Money;

/** What holds for every price, whoever ticks whatever: more never costs less, order of ticking is no matter, the trace adds up. */
class QuotationPropertyTest {

    private final SeededCatalogue catalogue = SeededCatalogue.READ;

    @Property(tries = 500)
    void tickingOneMoreNeverCostsLess(@ForAll("requests") QuotationRequest request, @ForAll Random chance) {
        List<Platform> all = new ArrayList<>(catalogue.of(request.medium()));
        Platform more = all.get(chance.nextInt(all.size()));
        List<Platform> ticked = new ArrayList<>(request.platforms());
        ticked.add(more);

        assertTrue(price(with(request, ticked)).compareTo(price(request)) >= 0);
    }

    @Property(tries = 300)
    void theOrderOfTickingIsNoMatter(@ForAll("requests") QuotationRequest request, @ForAll Random chance) {
        List<Platform> shuffled = new ArrayList<>(request.platforms());
        Collections.shuffle(shuffled, chance);

        assertEquals(price(request), price(with(request, shuffled)));
    }

    @Property(tries = 300)
    void theTraceSumsToThePrice(@ForAll("requests") QuotationRequest request) {
        Quotation quotation = Quotation.of(catalogue.tariff(), request);
        long fen = quotation.lines().stream()
                .mapToLong(line -> line.getUnitPrice().fen() * line.getQuantity())
                .sum();

        assertEquals(fen, quotation.total().fen());
    }

    private Money price(QuotationRequest request) {
        return Quotation.of(catalogue.tariff(), request).total();
    }

    private static QuotationRequest with(QuotationRequest request, List<Platform> platforms) {
        return new QuotationRequest(
                request.medium(),
                request.lockKind(),
                request.homeCity(),
                request.supervisory(),
                request.years(),
                platforms);
    }

    @Provide
    Arbitrary<QuotationRequest> requests() {
        return Arbitraries.of(Medium.values()).flatMap(this::requestsOn);
    }

    private Arbitrary<QuotationRequest> requestsOn(Medium medium) {
        Arbitrary<LockKind> kinds = medium == Medium.UKEY
                ? Arbitraries.of(LockKind.values())
                : Arbitraries.just(LockKind.ENTERPRISE_MASTER);
        Arbitrary<Set<Platform>> ticked = Arbitraries.of(catalogue.of(medium)).set();
        return Combinators.combine(
                        kinds,
                        Arbitraries.of("210100", "210200", "210300", "211300", "211400"),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, 3),
                        ticked)
                .as((kind, city, supervisory, years, platforms) ->
                        new QuotationRequest(medium, kind, city, supervisory, years, platforms));
    }
}
