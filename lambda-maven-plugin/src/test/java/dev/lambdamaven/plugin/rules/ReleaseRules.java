package dev.lambdamaven.plugin.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** What holds between deployments, their smoke checks, and the local AWS. */
final class ReleaseRules {

    private ReleaseRules() {}

    static ArchRule eventsKnowNoOtherPackage() {
        return noClasses()
                .that()
                .resideInAPackage("..plugin.event..")
                .should()
                .dependOnClassesThat(resideInAPackage("..plugin.*..").and(not(resideInAPackage("..plugin.event.."))))
                .because("both sides use it, so it may lean on neither");
    }

    static ArchRule deploymentsKnowNoChecks() {
        return noClasses()
                .that()
                .resideInAnyPackage("..plugin.plan..", "..plugin.aws..", "..plugin.deploy..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..plugin.smoke..", "..plugin.release..")
                .because("a deployment asks its gate; what the gate looks at is not the deployment's business");
    }
}
