package dev.lambdamaven.plugin.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** The rules of what tests functions: in an IDE, by an OpenAPI document, by hurl. */
final class TestingRules {

    private TestingRules() {}

    static ArchRule onlyTheGoalsRecordAStart() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("..plugin.maven..", "..plugin.embed..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..plugin.embed..")
                .because("what an IDE starts stands where Maven's goals stand, and nothing rests on it");
    }

    static ArchRule onlyDescribedChecksKnowTheValidator() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..plugin.openapi..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.networknt..",
                        "com.fasterxml.jackson.databind..",
                        "com.fasterxml.jackson.dataformat.yaml..")
                .because("who names no OpenAPI document loads none of it");
    }

    static ArchRule describedChecksKnowOnlySmoke() {
        return noClasses()
                .that()
                .resideInAPackage("..plugin.openapi..")
                .should()
                .dependOnClassesThat(resideInAPackage("..plugin.*..")
                        .and(not(resideInAnyPackage("..plugin.openapi..", "..plugin.smoke.."))))
                .because("a document becomes checks, and who runs them where is not its matter");
    }

    static ArchRule hurlKnowsNoOtherPackage() {
        return noClasses()
                .that()
                .resideInAPackage("..plugin.hurl..")
                .should()
                .dependOnClassesThat(resideInAPackage("..plugin.*..").and(not(resideInAPackage("..plugin.hurl.."))))
                .because("it runs a program and tells how that ended");
    }

    static ArchRule theComparisonKnowsNoOtherPackage() {
        return noClasses()
                .that()
                .resideInAPackage("..plugin.compare..")
                .should()
                .dependOnClassesThat(resideInAPackage("..plugin.*..")
                        .and(not(resideInAnyPackage("..plugin.compare..", "..plugin.routes.."))))
                .because("it judges what the package goal wrote, and shares no more with it than requests");
    }
}
