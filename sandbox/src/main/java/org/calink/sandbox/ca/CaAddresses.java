package org.calink.sandbox.ca;

/**
 * Where a vendor's services are reached.
 *
 * @param base the sandbox's address without a slash at its end, e.g. {@code http://127.0.0.1:9080}
 */
record CaAddresses(String base, CaVendor vendor) {

    String ocsp() {
        return base + "/ca/" + vendor.path() + "/ocsp";
    }

    String crl(KeyFamily family) {
        return base + "/ca/" + vendor.path() + "/" + family.path() + "/crl";
    }

    String certificate(KeyFamily family) {
        return base + "/ca/" + vendor.path() + "/" + family.path() + "/ca.cer";
    }
}
