package org.calink.catalogue;

/** How a line of the tariff (收费标准) is applied; the amounts are data, see {@link TariffLine}. */
public enum FeeRule {
    /** Once a year for the provincial platforms of the lock kind and, where the line says so, the home city's. */
    BASE,
    /** Once a year instead of the base, when the line's platform is the only one ticked. */
    ONLY_PLATFORM,
    /** A year for every city platform that the base does not cover. */
    CITY,
    /** A year for every special platform. */
    SPECIAL,
    /** Once for the new token (介质). */
    TOKEN
}
