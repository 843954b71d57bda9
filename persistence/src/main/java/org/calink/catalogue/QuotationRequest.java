package org.calink.catalogue;

import java.util.Collection;
import java.util.List;

/**
 * What is to be priced: one new certificate with its platforms.
 *
 * @param homeCity administrative code of the city where the enterprise is registered
 * @param supervisory whether the enterprise is a supervisory department (监督管理部门)
 * @param years years of service
 */
public record QuotationRequest(
        Medium medium,
        LockKind lockKind,
        String homeCity,
        boolean supervisory,
        int years,
        Collection<Platform> platforms) {

    public QuotationRequest {
        platforms = List.copyOf(platforms);
    }

    /** One year of a new certificate for an ordinary enterprise. */
    public static QuotationRequest ofNew(
            Medium medium, LockKind lockKind, String homeCity, Collection<Platform> platforms) {
        return new QuotationRequest(medium, lockKind, homeCity, false, 1, platforms);
    }
}
