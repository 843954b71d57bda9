package org.calink.kernel.web;

/** Addresses to return to, taken from a request: only those of our own site are followed. */
public final class LocalAddress {

    private LocalAddress() {}

    /** The wished address when it is a path of this site, else the other one. */
    public static String orElse(String wished, String other) {
        return isLocal(wished) ? wished : other;
    }

    static boolean isLocal(String address) {
        return address != null
                && address.startsWith("/")
                && !address.startsWith("//")
                && address.chars().noneMatch(c -> c == '\\' || c < ' ');
    }
}
