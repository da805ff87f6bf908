package dev.lambdamaven.plugin.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** The rule of the package that judges what goes into the zip. */
final class ContentRules {

    private ContentRules() {}

    static ArchRule contentKnowsOnlySpecificationsAndPackages() {
        return noClasses()
                .that()
                .resideInAPackage("..plugin.content..")
                .should()
                .dependOnClassesThat(resideInAPackage("..plugin.*..")
                        .and(not(resideInAnyPackage("..plugin.content..", "..plugin.packaging..", "..plugin.spec.."))))
                .because("what goes into a zip does not depend on who sends it where");
    }
}
