package org.calink.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.calink.kernel.LifeCycleEvent;
import org.junit.jupiter.api.Test;

/**
 * The diagrams of {@code docs/LIFE-CYCLES.md} are drawn from the event enums, so they cannot say anything else than the
 * code. After a change of an enum: {@code mvn -pl src-test test -Dtest=LifeCycleDiagramsTest -Ddocs.write=true}.
 */
class LifeCycleDiagramsTest {

    private static final Path PAGE = Path.of("..", "docs", "LIFE-CYCLES.md");

    @Test
    void theDiagramsShowWhatTheEventEnumsAllow() throws IOException {
        List<Class<?>> eventEnums = eventEnums();
        assertFalse(eventEnums.isEmpty(), "no life cycle found on the class path");
        String page = page(eventEnums);
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page, Files.readString(PAGE), "docs/LIFE-CYCLES.md is older than the enums");
    }

    private static List<Class<?>> eventEnums() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.calink").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(LifeCycleEvent.class))
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    private static String page(List<Class<?>> eventEnums) {
        StringBuilder page =
                new StringBuilder("# Life cycles\n\nDrawn from the event enums by `LifeCycleDiagramsTest`.\n");
        for (Class<?> type : eventEnums) {
            page.append("\n## ")
                    .append(type.getSimpleName().replaceFirst("Event$", ""))
                    .append("\n\n```mermaid\nstateDiagram-v2\n");
            arrows(type).forEach(arrow -> page.append("    ").append(arrow).append('\n'));
            page.append("```\n");
        }
        return page.toString();
    }

    private static Set<String> arrows(Class<?> type) {
        Set<String> arrows = new LinkedHashSet<>();
        for (Object constant : type.getEnumConstants()) {
            LifeCycleEvent<?> event = (LifeCycleEvent<?>) constant;
            Set<String> sources = new TreeSet<>();
            event.sources().forEach(source -> sources.add(source.name()));
            if (sources.isEmpty()) {
                sources.add("[*]");
            }
            sources.forEach(
                    source -> arrows.add(source + " --> " + event.target().name() + " : " + event.name()));
        }
        return arrows;
    }
}
