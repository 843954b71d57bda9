package org.calink.sandbox.nuonuo;

/** Nuonuo says no, with one of its codes. */
final class NuonuoRefusal extends RuntimeException {

    private final String code;

    NuonuoRefusal(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }
}
