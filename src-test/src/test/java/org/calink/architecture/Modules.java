package org.calink.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The modules' own classes, as they were compiled. */
final class Modules {

    static final JavaClasses PERSISTENCE = classesOf("persistence");
    static final JavaClasses EJB = classesOf("ejb-module");
    static final JavaClasses WEB = classesOf("web-module");
    static final JavaClasses USE_CASES = classesOf("persistence", "ejb-module");
    static final JavaClasses APPLICATION = classesOf("persistence", "ejb-module", "web-module");
    static final JavaClasses PRODUCT = classesOf(
            "persistence",
            "ejb-module",
            "web-module",
            "messaging",
            "ca-connector/api",
            "ca-connector/rar",
            "ukey-agent");
    static final JavaClasses CONNECTOR = classesOf("ca-connector/api", "ca-connector/rar");

    private Modules() {}

    static Path root() {
        return Path.of("..").toAbsolutePath().normalize();
    }

    private static JavaClasses classesOf(String... modules) {
        return new ClassFileImporter()
                .importPaths(Stream.of(modules)
                        .map(module -> root().resolve(module).resolve("target/classes"))
                        .toList());
    }
}
