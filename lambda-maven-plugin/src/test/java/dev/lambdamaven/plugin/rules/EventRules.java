package dev.lambdamaven.plugin.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** What holds for the events that the local AWS and the smoke checks share. */
final class EventRules {

    private EventRules() {}

    static ArchRule eventsKnowNoOtherPackage() {
        return noClasses()
                .that()
                .resideInAPackage("..plugin.event..")
                .should()
                .dependOnClassesThat(resideInAPackage("..plugin.*..").and(not(resideInAPackage("..plugin.event.."))))
                .because("both sides use it, so it may lean on neither");
    }
}
