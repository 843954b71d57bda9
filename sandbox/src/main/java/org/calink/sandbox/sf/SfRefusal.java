package org.calink.sandbox.sf;

/** A service of SF Express says no, with one of its published error codes. */
final class SfRefusal extends RuntimeException {

    private final String code;

    SfRefusal(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }
}
