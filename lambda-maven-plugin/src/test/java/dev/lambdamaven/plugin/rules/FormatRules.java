package dev.lambdamaven.plugin.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** The rules of what is written besides the zip of jars. */
final class FormatRules {

    private FormatRules() {}

    static ArchRule formatsKnowOnlyPackaging() {
        return noClasses()
                .that()
                .resideInAPackage("..plugin.formats..")
                .should()
                .dependOnClassesThat(resideInAPackage("..plugin.*..")
                        .and(not(resideInAnyPackage("..plugin.formats..", "..plugin.packaging..", "..plugin.spec.."))))
                .because("a form of the package is decided before anybody knows where it goes");
    }

    static ArchRule billsKnowOnlyDependencies() {
        return noClasses()
                .that()
                .resideInAPackage("..plugin.sbom..")
                .should()
                .dependOnClassesThat(resideInAPackage("..plugin.*..")
                        .and(not(resideInAnyPackage("..plugin.sbom..", "..plugin.packaging.."))))
                .because("a bill of materials tells what was packaged, and nothing else");
    }
}
