package org.calink.catalogue;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.calink.kernel.Money;

/**
 * A price and how it came about (报价): every fee of the tariff that applies, in the order base, cities, special ones,
 * token. The price is the sum of the lines and does not depend on the order of ticking. Nothing ticked costs nothing.
 *
 * <p>Decided where {@code tariff.md} is silent: the base is the yearly service of the certificate itself and is charged
 * even when only further city or special platforms are ticked.
 */
public final class Quotation {

    private final String tariff;
    private final List<QuoteLine> lines;

    private Quotation(String tariff, List<QuoteLine> lines) {
        this.tariff = tariff;
        this.lines = List.copyOf(lines);
    }

    public static Quotation of(TariffVersion tariff, QuotationRequest request) {
        List<QuoteLine> lines = request.platforms().isEmpty() ? List.of() : new Computation(tariff, request).lines();
        return new Quotation(tariff.code(), lines);
    }

    /** Code of the tariff version that was used. */
    public String tariff() {
        return tariff;
    }

    public List<QuoteLine> lines() {
        return lines;
    }

    public Money total() {
        return lines.stream().map(QuoteLine::getAmount).reduce(Money.ZERO, Money::plus);
    }

    /** One pass over the tariff for one request. */
    private static final class Computation {

        private final TariffVersion tariff;
        private final QuotationRequest request;
        private final List<Platform> ticked;
        private final List<QuoteLine> lines = new ArrayList<>();

        Computation(TariffVersion tariff, QuotationRequest request) {
            this.tariff = tariff;
            this.request = request;
            this.ticked = request.platforms().stream()
                    .distinct()
                    .sorted(Comparator.comparing(Platform::code))
                    .toList();
        }

        List<QuoteLine> lines() {
            if (!chargeOnlyPlatform()) {
                chargeBase();
                chargeEach(FeeRule.CITY, PlatformGroup.CITY);
                chargeEach(FeeRule.SPECIAL, PlatformGroup.SPECIAL);
            }
            charge(FeeRule.TOKEN, List.of(), 1);
            return lines;
        }

        private boolean chargeOnlyPlatform() {
            if (ticked.size() != 1) {
                return false;
            }
            Platform only = ticked.get(0);
            tariff.onlyPlatform(request, only)
                    .ifPresent(line -> lines.add(
                            new QuoteLine(FeeRule.ONLY_PLATFORM, only.name(), line.amount(), request.years())));
            return !lines.isEmpty();
        }

        private void chargeBase() {
            charge(FeeRule.BASE, ticked.stream().filter(this::isInBase).toList(), request.years());
        }

        private void chargeEach(FeeRule rule, PlatformGroup group) {
            List<Platform> further = ticked.stream()
                    .filter(platform -> platform.group() == group && !isInBase(platform))
                    .toList();
            charge(rule, further, further.size() * request.years());
        }

        private boolean isInBase(Platform platform) {
            return platform.group() == PlatformGroup.PROVINCIAL
                    || baseCoversHomeCity() && platform.isOfCity(request.homeCity());
        }

        private boolean baseCoversHomeCity() {
            return tariff.line(request.medium(), request.lockKind(), FeeRule.BASE)
                    .map(TariffLine::coversHomeCity)
                    .orElse(false);
        }

        private void charge(FeeRule rule, List<Platform> platforms, int quantity) {
            Money unit = tariff.amount(request.medium(), request.lockKind(), rule);
            if (quantity > 0 && !unit.isZero()) {
                lines.add(new QuoteLine(
                        rule, platforms.stream().map(Platform::name).collect(joining("、")), unit, quantity));
            }
        }
    }
}
