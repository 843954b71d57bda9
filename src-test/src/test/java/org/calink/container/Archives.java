package org.calink.container;

import java.io.File;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The application as one WAR, which is how it goes onto Payara Micro: the very jars of the EAR in {@code WEB-INF/lib},
 * and the test's own classes beside them.
 */
final class Archives {

    private static final File EAR = new File(System.getProperty("calink.test.root", ".."), "ear/target/calink");

    private Archives() {}

    /** The whole application without its pages, and these classes of a test. */
    static WebArchive application(Class<?>... testClasses) {
        return ShrinkWrap.create(WebArchive.class, "calink.war")
                .addAsLibraries(jarsOf(new File(EAR, "lib")))
                .addAsLibraries(jarsOf(EAR))
                .addClasses(testClasses)
                .addAsWebInfResource(
                        new StringAsset("<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\""
                                + " bean-discovery-mode=\"all\"/>"),
                        "beans.xml");
    }

    /** A library from the test's own class path. */
    static File library(String name) {
        return Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .map(File::new)
                .filter(file -> file.getName().startsWith(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + name + " on the class path"));
    }

    private static File[] jarsOf(File folder) {
        File[] jars = folder.listFiles((parent, name) -> name.endsWith(".jar"));
        if (jars == null || jars.length == 0) {
            throw new IllegalStateException("build the EAR first: there are no jars in " + folder);
        }
        return Stream.of(jars).sorted().toArray(File[]::new);
    }
}
