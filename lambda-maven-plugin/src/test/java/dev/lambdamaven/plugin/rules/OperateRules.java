package dev.lambdamaven.plugin.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** What holds for the package that reads logs. */
final class OperateRules {

    private OperateRules() {}

    static ArchRule readingsKnowOnlyEvents() {
        return noClasses()
                .that()
                .resideInAPackage("..plugin.operate..")
                .should()
                .dependOnClassesThat(resideInAPackage("..plugin.*..")
                        .and(not(resideInAnyPackage("..plugin.operate..", "..plugin.event.."))))
                .because("smoke checks, releases and goals all read logs with it");
    }

    static ArchRule readingsAreAFunctionOfTheLog() {
        return noClasses()
                .that()
                .resideInAPackage("..plugin.operate..")
                .should()
                .callMethodWhere(target(name("now")))
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.file.Files")
                .because("lines come from outside, and what is made of them is text");
    }
}
