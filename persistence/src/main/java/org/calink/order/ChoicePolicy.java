package org.calink.order;

import java.util.Collection;
import org.calink.catalogue.CaVendor;
import org.calink.catalogue.LockKind;
import org.calink.catalogue.Platform;
import org.calink.kernel.Problems;

/** What must hold for a choice of vendor and platforms (选择证书厂商、应用平台) before it is taken. */
public final class ChoicePolicy {

    private ChoicePolicy() {}

    /**
     * @param vendor the vendor ticked, or null
     * @param offered the vendors that take orders now
     * @param agreed whether the service agreements are ticked
     */
    public static Problems check(
            LockKind lockKind,
            CaVendor vendor,
            Collection<CaVendor> offered,
            Collection<Platform> platforms,
            boolean agreed) {
        Problems problems = new Problems()
                .when(vendor == null, "vendor", OrderReason.VENDOR_MISSING)
                .when(vendor != null && !offered.contains(vendor), "vendor", OrderReason.VENDOR_NOT_OFFERED)
                .when(platforms.isEmpty(), "platforms", OrderReason.PLATFORM_MISSING)
                .when(!agreed, "agreed", OrderReason.AGREEMENTS_NOT_ACCEPTED);
        platforms.stream()
                .filter(platform -> !platform.isOpenFor(lockKind))
                .forEach(platform -> problems.when(true, "platforms", OrderReason.PLATFORM_NOT_OPEN, platform.name()));
        return problems;
    }
}
