package org.calink.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects the secrets of a running installation: a second start must not replace them, and nobody else may read them. */
class SignContractsTest {

    @TempDir
    Path data;

    @Test
    void aSecondCallChangesNothing() throws IOException {
        SignContracts.sign(data, Map.of());
        Map<Path, String> first = papers();
        SignContracts.sign(data, Map.of());
        assertEquals(Set.of(), changed(first, papers()));
    }

    @Test
    void anotherPortMovesTheAddressesAndKeepsTheSecrets() throws IOException {
        SignContracts.sign(data, Map.of());
        String key = secret("calink.key.data");
        SignContracts.sign(data, Map.of("--sandbox-port", 9180));
        assertEquals("http://127.0.0.1:9180/wechat", secret("calink.wechat.url"));
        assertEquals(key, secret("calink.key.data"));
    }

    @Test
    void secretsAreTheOwnersOnlyAndDifferBetweenInstallations(@TempDir Path other) throws IOException {
        SignContracts.sign(data, Map.of());
        SignContracts.sign(other, Map.of());
        Path secret = data.resolve("secrets/calink.wechat.api-v3-key");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)));
        assertEquals(32, Files.size(secret));
        assertNotEquals(Files.readString(secret), Files.readString(other.resolve("secrets/calink.wechat.api-v3-key")));
        assertTrue(secret("calink.demo.reviewer").matches("[A-Z][a-z]{4}-[2-9]{4}-[A-Za-z]{4}"));
    }

    private static Set<Path> changed(Map<Path, String> first, Map<Path, String> second) {
        Set<Path> changed = new TreeSet<>(second.keySet());
        changed.removeIf(path -> second.get(path).equals(first.get(path)));
        return changed;
    }

    private String secret(String name) throws IOException {
        return Files.readString(data.resolve("secrets").resolve(name));
    }

    private Map<Path, String> papers() throws IOException {
        Map<Path, String> papers = new TreeMap<>();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                papers.put(file, Files.getLastModifiedTime(file) + " " + Files.size(file));
            }
        }
        return papers;
    }
}
