package org.calink.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.calink.sandbox.books.Books;
import org.calink.sandbox.contract.SignContracts;
import org.calink.sandbox.outbox.Outbox;

/** A sandbox without a server: contracts, books and outbox in a folder of its own. */
public final class Town implements AutoCloseable {

    private static Path template;

    private final Path data;
    private final Books books;
    private final Outbox outbox;

    public Town(Path data) {
        this.data = data;
        copyContracts(data);
        SignContracts.sign(data, Map.of());
        this.books = Books.at(data.resolve("sandbox"));
        this.outbox = new Outbox(books, Clock.systemUTC());
    }

    /** Keys take seconds to make, so they are made once a run and copied. */
    private static synchronized void copyContracts(Path data) {
        try {
            if (template == null) {
                template = Files.createTempDirectory("contracts");
                SignContracts.sign(template, Map.of());
            }
            try (Stream<Path> papers = Files.walk(template)) {
                for (Path paper : papers.filter(Files::isRegularFile).toList()) {
                    Path copy = data.resolve(template.relativize(paper));
                    Files.createDirectories(copy.getParent());
                    Files.copy(paper, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Books books() {
        return books;
    }

    public Outbox outbox() {
        return outbox;
    }

    public Path contract(String file) {
        return data.resolve("contracts").resolve(file);
    }

    public String secret(String name) {
        try {
            return Files.readString(data.resolve("secrets").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        outbox.close();
        books.close();
    }
}
