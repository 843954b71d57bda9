package org.calink.connector.testca;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each fault led to: printed row by row, and kept as a table in {@code target/<name>.md}, by the first column. */
public final class Matrix {

    private static final System.Logger LOG = System.getLogger(Matrix.class.getName());

    private final Path file;
    private final List<String> head;
    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    public Matrix(String name, String title, String... columns) {
        file = Path.of("target", name + ".md");
        head = List.of(
                "# " + title + "\n",
                line(Stream.of(columns)),
                line(Stream.of(columns).map(column -> "---")));
    }

    public synchronized void row(Object... cells) {
        String row = line(Stream.of(cells).map(cell -> String.valueOf(cell).replace('_', ' ')));
        LOG.log(System.Logger.Level.INFO, row);
        rows.computeIfAbsent(String.valueOf(cells[0]), first -> new ArrayList<>())
                .add(row);
        List<String> lines = new ArrayList<>(head);
        rows.values().forEach(lines::addAll);
        try {
            Files.write(file, lines);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |"));
    }
}
