package org.calink.connector.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A secret given as itself (in production a password alias, {@code ${ALIAS=…}}, which the server resolves) or as
 * {@code file:/path}, whose first line is the secret.
 */
public final class Secret {

    private static final String FILE = "file:";

    private Secret() {}

    public static char[] of(String value) {
        if (!value.startsWith(FILE)) {
            return value.toCharArray();
        }
        try {
            return Files.readString(Path.of(value.substring(FILE.length())))
                    .strip()
                    .toCharArray();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "the secret in " + value + " cannot be read: name an existing file this server may read",
                    unreadable);
        }
    }
}
