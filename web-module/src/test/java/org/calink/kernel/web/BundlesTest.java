package org.calink.kernel.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.calink.kernel.Money;
import org.calink.kernel.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever reads the portal in either language finds every word, and every refusal has words. */
class BundlesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/org/calink/i18n");

    static List<String> capabilities() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.contains("_"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("capabilities")
    void bothLanguagesHaveTheSameKeys(String capability) throws IOException {
        assertEquals(
                new TreeSet<>(words(capability).stringPropertyNames()),
                new TreeSet<>(words(capability + "_en").stringPropertyNames()));
    }

    @Test
    void everyReasonHasWords() throws Exception {
        List<String> missing = new ArrayList<>();
        for (Class<?> type : domain()) {
            if (type.isEnum() && Reason.class.isAssignableFrom(type)) {
                Properties words = words(type.getPackageName().split("\\.")[2]);
                for (Object reason : type.getEnumConstants()) {
                    String key = "refusal." + ((Reason) reason).key();
                    if (!words.containsKey(key)) {
                        missing.add(key);
                    }
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    private static List<Class<?>> domain() throws IOException, URISyntaxException {
        Path place = Path.of(
                Money.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(place)) {
            return classes(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return classes(jar.getPath("/"));
        }
    }

    private static List<Class<?>> classes(Path root) throws IOException {
        List<Class<?>> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root.resolve("org/calink"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith("Reason.class")).toList()) {
                String name = root.relativize(file).toString().replace('/', '.').replace(".class", "");
                found.add(Class.forName(name));
            }
        } catch (ClassNotFoundException gone) {
            throw new IOException(gone);
        }
        return found;
    }

    private static Properties words(String bundle) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(bundle + ".properties"))) {
            words.load(reader);
        }
        return words;
    }
}
