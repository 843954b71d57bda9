package org.calink.ukey.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A folder full of soft tokens: taking one folder away is pulling a token out. */
public final class SoftTokens implements TokenReader {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final Map<String, SoftToken> known = new ConcurrentHashMap<>();

    /** Opens the folder; an empty one gets a first blank token. */
    public SoftTokens(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (tokens().isEmpty()) {
            blank();
        }
    }

    @Override
    public List<Token> tokens() {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(path -> Files.exists(path.resolve("token.properties")))
                    .sorted()
                    .map(this::token)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Token blank() {
        String serial = "JK20" + String.format("%08d", RANDOM.nextInt(100_000_000));
        SoftToken token = SoftToken.blank(folder.resolve(serial), "CA Interlink soft token");
        known.put(serial, token);
        return token;
    }

    private Token token(Path path) {
        return known.computeIfAbsent(path.getFileName().toString(), serial -> new SoftToken(new SoftTokenFolder(path)));
    }
}
