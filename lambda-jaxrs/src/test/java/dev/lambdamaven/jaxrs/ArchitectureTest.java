package dev.lambdamaven.jaxrs;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.lambdamaven.jaxrs.http.PlantedViolation;
import dev.lambdamaven.jaxrs.planted.UsesALibrary;
import dev.lambdamaven.jaxrs.planted.UsesJersey;
import dev.lambdamaven.jaxrs.planted.UsesRestEasy;
import dev.lambdamaven.jaxrs.planted.UsesThePlugin;
import dev.lambdamaven.jaxrs.planted.UsesTheSdk;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The adapter's borders. Each rule holds for the adapter and is seen to fail on a class planted for it. */
class ArchitectureTest {

    private static final String OURS = "dev.lambdamaven.jaxrs..";
    private static final JavaClasses ADAPTER = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.lambdamaven.jaxrs");

    private static final ArchRule ONLY_WHAT_IS_THERE_ANYWAY = classes()
            .that()
            .resideInAPackage(OURS)
            // Loaded only where slf4j is.
            .and()
            .doNotHaveSimpleName("Slf4jKeys")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    OURS,
                    "java..",
                    "javax.imageio..",
                    "javax.xml.transform..",
                    "org.w3c.dom..",
                    "org.jspecify..",
                    "jakarta.ws.rs..",
                    "org.jboss.logging..",
                    "org.jboss.resteasy..",
                    "com.amazonaws.services.lambda.crac..",
                    "org.glassfish.jersey..",
                    "com.amazonaws.services.lambda.runtime..")
            .because("a library costs cold start and meets the application's version of it");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(onlyKnownTo("resteasy", "org.jboss.."), UsesRestEasy.class),
                Arguments.of(onlyKnownTo("jersey", "org.glassfish.."), UsesJersey.class),
                Arguments.of(neighbourless("resteasy"), dev.lambdamaven.jaxrs.resteasy.PlantedNeighbour.class),
                Arguments.of(neighbourless("jersey"), dev.lambdamaven.jaxrs.jersey.PlantedNeighbour.class),
                Arguments.of(never("software.amazon.awssdk.."), UsesTheSdk.class),
                Arguments.of(never("dev.lambdamaven.plugin.."), UsesThePlugin.class),
                Arguments.of(ONLY_WHAT_IS_THERE_ANYWAY, UsesALibrary.class),
                Arguments.of(
                        classes()
                                .that()
                                .resideInAPackage("dev.lambdamaven.jaxrs.http..")
                                .should()
                                .onlyDependOnClassesThat()
                                .resideInAnyPackage("dev.lambdamaven.jaxrs.http..", "java..", "org.jspecify..")
                                .because("what lies between Lambda and the engine knows neither"),
                        PlantedViolation.class));
    }

    private static ArchRule onlyKnownTo(String engine, String library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage("dev.lambdamaven.jaxrs." + engine + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because("another engine replaces one package and nothing else");
    }

    private static ArchRule neighbourless(String engine) {
        String own = "dev.lambdamaven.jaxrs." + engine + "..";
        return classes()
                .that()
                .resideInAPackage(own)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(own, "dev.lambdamaven.jaxrs.http..").or(resideOutsideOfPackage(OURS)))
                .because("an engine is started, and neither knows by whom nor what else there is");
    }

    private static ArchRule never(String target) {
        return noClasses()
                .that()
                .resideInAPackage(OURS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(target)
                .because("the function's zip does not contain it");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule, Class<?> planted) {
        rule.check(ADAPTER);
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(planted)).hasViolation())
                .as("the rule fails on " + planted.getName())
                .isTrue();
    }
}
