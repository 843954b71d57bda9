package org.calink.ukey;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the agent is started with.
 *
 * @param softTokens whether pages may have new blank soft tokens made
 * @param pairingCode a fixed code, for demonstrations
 */
record Options(int port, Path tokens, Set<String> origins, boolean softTokens, Optional<String> pairingCode) {

    private static final int PORT = 19527;

    static Options read(String... arguments) {
        int port = PORT;
        Path tokens = Path.of(System.getProperty("user.home"), ".calink-tokens");
        Set<String> origins = new TreeSet<>();
        boolean softTokens = false;
        Optional<String> pairingCode = Optional.empty();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--soft-tokens" -> softTokens = true;
                case "--port" -> port = Integer.parseInt(value(arguments, ++i));
                case "--tokens" -> tokens = Path.of(value(arguments, ++i));
                case "--origin" -> origins.add(value(arguments, ++i));
                case "--pairing-code" -> pairingCode = Optional.of(value(arguments, ++i));
                default -> throw new IllegalArgumentException("Unknown option " + arguments[i]);
            }
        }
        return new Options(port, tokens, origins, softTokens, pairingCode);
    }

    private static String value(String[] arguments, int i) {
        if (i >= arguments.length) {
            throw new IllegalArgumentException("Option " + arguments[i - 1] + " wants a value");
        }
        return arguments[i];
    }
}
