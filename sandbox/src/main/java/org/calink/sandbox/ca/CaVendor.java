package org.calink.sandbox.ca;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;

/** The three certificate authorities that the sandbox plays, and what is peculiar to each of them. */
public enum CaVendor {
    CFCA("China Financial Certification Authority (sandbox)", KeyFamily.SM2),
    BJCA("Beijing Certificate Authority (sandbox)", KeyFamily.SM2),
    AXCA("Anxin Certificate Authority (sandbox)", KeyFamily.RSA);

    private final String organisation;
    private final KeyFamily mainFamily;

    CaVendor(String organisation, KeyFamily mainFamily) {
        this.organisation = organisation;
        this.mainFamily = mainFamily;
    }

    /** The name in file names and addresses: {@code cfca}, {@code bjca}, {@code axca}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The family of the registration authority's key that the vendor hands to its customer. */
    public KeyFamily mainFamily() {
        return mainFamily;
    }

    X500Name rootName(KeyFamily family) {
        return name(family, "ROOT CA");
    }

    X500Name issuingName(KeyFamily family) {
        return name(family, "ISSUING CA");
    }

    X500Name ocspName(KeyFamily family) {
        return name(family, "OCSP");
    }

    X500Name registrationName(KeyFamily family) {
        return new X500Name(
                "C=CN,O=CA Interlink,OU=Registration Authority,CN=CA Interlink RA " + name() + " " + family);
    }

    private X500Name name(KeyFamily family, String role) {
        return new X500Name("C=CN,O=" + organisation + ",CN=" + name() + " " + family + " " + role);
    }

    public static Optional<CaVendor> ofPath(String path) {
        return Arrays.stream(values())
                .filter(vendor -> vendor.path().equals(path))
                .findFirst();
    }
}
