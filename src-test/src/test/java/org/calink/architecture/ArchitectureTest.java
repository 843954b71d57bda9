package org.calink.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.PostActivate;
import jakarta.ejb.PrePassivate;
import jakarta.ejb.Schedule;
import jakarta.ejb.Schedules;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.Timeout;
import jakarta.inject.Named;
import jakarta.interceptor.AroundConstruct;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.calink.connector.CaConnectionFactory;
import org.calink.review.service.ClaimBook;
import org.calink.review.service.OwnMatters;
import org.eclipse.microprofile.health.HealthCheck;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Protects the arrows of {@code docs/ARCHITECTURE.md}: between modules, between capabilities, and what pages may be. Pages
 * may join capabilities of any height: an order's page shows its delivery.
 */
class ArchitectureTest {

    private static final int LONGEST_BEAN = 120;
    private static final Pattern NO_CODE = Pattern.compile("import |package |\\s*$|\\s*[/*]\\*|\\s*\\*");
    private static final List<Class<? extends Annotation>> CALLBACKS = List.of(
            PostConstruct.class,
            PreDestroy.class,
            PostActivate.class,
            PrePassivate.class,
            Schedule.class,
            Schedules.class,
            Timeout.class,
            AroundInvoke.class,
            AroundConstruct.class,
            AroundTimeout.class);
    private static final String[] CMP = {"org.bouncycastle.asn1.cmp..", "org.bouncycastle.cert.cmp.."};

    @TestFactory
    Stream<DynamicTest> lowerCapabilitiesDoNotSeeHigherOnes() {
        return IntStream.range(0, Capabilities.FROM_BELOW.size() - 1)
                .mapToObj(height -> DynamicTest.dynamicTest(
                        Capabilities.FROM_BELOW.get(height).toString(), () -> noClasses()
                                .that(Capabilities.at(height))
                                .should()
                                .dependOnClassesThat(Capabilities.above(height))
                                .check(Modules.USE_CASES)));
    }

    @Test
    void theDomainKnowsNeitherUseCasesNorPages() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.calink.*.service..", "org.calink.*.port..", "org.calink.*.adapter..", "org.calink.*.web..")
                .check(Modules.PERSISTENCE);
    }

    @Test
    void useCasesDoNotKnowPages() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.calink.*.web..", "jakarta.faces..", "jakarta.servlet..", "org.primefaces..")
                .check(Modules.EJB);
    }

    @Test
    void pagesHoldNoEntityManagerAndNoAdapter() {
        noClasses()
                .that()
                .areAnnotatedWith(Named.class)
                .and()
                .resideOutsideOfPackage("org.calink.kernel.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.calink.*.adapter..", "jakarta.persistence..", "java.sql..", "javax.sql..")
                .check(Modules.WEB);
    }

    @Test
    void applicationsSeeOnlyTheConnectorsInterface() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.calink.connector.*..")
                .check(Modules.APPLICATION);
    }

    @Test
    void theConnectorKnowsNothingOfOrders() {
        noClasses()
                .should()
                .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "of a capability",
                        (JavaClass type) -> Capabilities.heightOf(type).isPresent()))
                .check(Modules.CONNECTOR);
    }

    @Test
    void nothingKnowsTheSandbox() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.calink.sandbox..")
                .check(Modules.PRODUCT);
    }

    @Test
    void onlyTheConnectorSpeaksCmp() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.calink.connector..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CMP)
                .check(Modules.PRODUCT);
    }

    @Test
    void moneyIsNeverFloatingPoint() {
        noFields().should().haveRawType(double.class).check(Modules.PERSISTENCE);
        noFields().should().haveRawType(float.class).check(Modules.PERSISTENCE);
    }

    @Test
    void nobodyPrintsToTheConsoleAndNobodySleeps() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(Modules.APPLICATION);
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(Modules.APPLICATION);
    }

    /** Of decisions that need a claim none is made about one's own matter. */
    @Test
    void whoeverDecidesIsAskedWhetherItIsTheirOwnMatter() {
        List<JavaClass> deciders = Modules.APPLICATION.stream()
                .filter(type -> calls(type, ClaimBook.class, "requireMine"))
                .toList();
        assertEquals(2, deciders.size(), deciders::toString);
        deciders.forEach(type -> assertTrue(calls(type, OwnMatters.class, "refuse"), type::getName));
    }

    private static boolean calls(JavaClass from, Class<?> owner, String method) {
        return from.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(owner)
                        && call.getTarget().getName().equals(method));
    }

    /** Payara finds the callbacks of an EJB by their names alone, and may take the overload. */
    @Test
    void noCallbackOfTheContainerHasAnOverload() {
        List<String> overloaded = Modules.APPLICATION.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> CALLBACKS.stream().anyMatch(method::isAnnotatedWith))
                .filter(method -> method.getOwner().getAllMethods().stream()
                                .filter(other -> other.getName().equals(method.getName()))
                                .count()
                        > 1)
                .map(JavaMethod::getFullName)
                .sorted()
                .toList();
        assertEquals(List.of(), overloaded);
    }

    /**
     * The container gives a connection a part in the transaction only where it is asked for inside a bean's call: not in a
     * transaction's synchronization, nor in a class with {@code @Transactional}. Whether the server is healthy is no transaction.
     */
    @Test
    void onlyEnterpriseBeansAskForConnections() {
        noClasses()
                .that()
                .areNotAnnotatedWith(Stateless.class)
                .and()
                .areNotAnnotatedWith(Singleton.class)
                .and()
                .doNotImplement(HealthCheck.class)
                .should()
                .callMethodWhere(target(name("getConnection").or(name("createContext")))
                        .and(target(owner(assignableTo(DataSource.class)
                                .or(assignableTo(ConnectionFactory.class))
                                .or(assignableTo(CaConnectionFactory.class))))))
                .check(Modules.APPLICATION);
    }

    @Test
    void backingBeansAreShort() throws IOException {
        Path sources = Modules.root().resolve("web-module/src/main/java");
        List<String> tooLong = Modules.WEB.stream()
                .filter(type -> type.isAnnotatedWith(Named.class) && type.isTopLevelClass())
                .filter(type -> lines(sources, type) > LONGEST_BEAN)
                .map(type -> type.getSimpleName() + " has " + lines(sources, type) + " lines")
                .sorted()
                .toList();
        assertEquals(List.of(), tooLong);
    }

    private static long lines(Path sources, JavaClass type) {
        Path source = sources.resolve(type.getName().replace('.', '/') + ".java");
        try (Stream<String> lines = Files.lines(source)) {
            return lines.filter(line -> !NO_CODE.matcher(line).lookingAt()).count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
