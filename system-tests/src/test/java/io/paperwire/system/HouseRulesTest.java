package io.paperwire.system;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the style of this project promises, checked on the compiled classes of every module. */
class HouseRulesTest {
    private static final List<String> MODULES = List.of(
            "shared-model",
            "launcher",
            "service-platform",
            "ingest-service",
            "enrich-service",
            "query-service",
            "benchmarks");
    private static final String[] FRAMEWORK = {"jakarta..", "io.quarkus..", "io.smallrye..", "io.vertx.."};
    /** A filter stands before every route: nothing but the framework's own words can say that. */
    private static final Pattern SHELL = Pattern.compile(
            ".*(Resource|Filter|Consumer|Publisher|Watcher|Job|Repository|Row|Config|Mapper|HealthCheck|Client)");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importPaths(MODULES.stream()
                    .map(module -> Path.of("..", module, "target", "classes"))
                    .filter(Files::isDirectory)
                    .toList());

    @Test
    void everyModuleIsLookedAt() {
        assertThat(Stream.of("model", "launcher", "platform", "ingest", "enrich", "query"))
                .allSatisfy(part -> assertThat(CLASSES.that(resideInAPackage("io.paperwire." + part + "..")))
                        .isNotEmpty());
    }

    @Test
    void onlyTheShellTouchesTheFramework() {
        noClasses()
                .that(not(
                        "a shell suffix",
                        type -> SHELL.matcher(outermost(type).getSimpleName()).matches()))
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FRAMEWORK)
                .check(CLASSES);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields()
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.persistence.PersistenceContext")
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.reactive.messaging.Channel")
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.rest.client.inject.RestClient")
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"launcher", "platform", "ingest", "enrich", "query"})
    void featuresOfOneModuleFormNoCycle(String part) {
        slices().matching("io.paperwire." + part + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "enrich", "query"})
    void servicesDoNotKnowEachOther(String service) {
        String[] others = Stream.of("ingest", "enrich", "query", "launcher", "benchmark")
                .filter(other -> !other.equals(service))
                .map(other -> "io.paperwire." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that(resideInAPackage("io.paperwire." + service + ".."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(CLASSES);
    }

    @Test
    void sharedModelNeedsOnlyTheJdkAndJackson() {
        classes()
                .that(resideInAnyPackage("io.paperwire.model..", "io.paperwire.event.."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "com.fasterxml.jackson..",
                        "org.jspecify..",
                        "io.paperwire.model..",
                        "io.paperwire.event.."))
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        var packages = new TreeSet<String>();
        var marked = new TreeSet<String>();
        CLASSES.forEach(type -> {
            packages.add(type.getPackageName());
            if (type.getSimpleName().equals("package-info") && type.isAnnotatedWith(NullMarked.class)) {
                marked.add(type.getPackageName());
            }
        });
        assertThat(packages).isNotEmpty().isEqualTo(marked);
    }

    @Test
    void namesSayWhatThingsAre() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Service|Impl|DTO|Dto)")
                .orShould()
                .resideInAnyPackage("..service..", "..util..", "..dto..", "..impl..")
                .check(CLASSES);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseRulesTest::outermost).orElse(type);
    }

    private static DescribedPredicate<JavaClass> not(String what, java.util.function.Predicate<JavaClass> holds) {
        return DescribedPredicate.describe("do not have " + what, holds.negate());
    }
}
