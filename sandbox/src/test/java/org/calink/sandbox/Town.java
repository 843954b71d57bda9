package org.calink.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.calink.sandbox.books.Books;
import org.calink.sandbox.contract.SignContracts;
import org.calink.sandbox.outbox.Outbox;

/** A sandbox without a server: contracts, books and outbox in a folder of its own. */
public final class Town implements AutoCloseable {

    private final Path data;
    private final Books books;
    private final Outbox outbox;

    public Town(Path data) {
        this.data = data;
        SignContracts.sign(data, Map.of());
        this.books = Books.at(data.resolve("sandbox"));
        this.outbox = new Outbox(books, Clock.systemUTC());
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
