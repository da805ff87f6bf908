package dev.lambdamaven.plugin.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** The rules of the local AWS, and of what stands between it and somebody who edits sources. */
final class LiveRules {

    private LiveRules() {}

    static ArchRule theLocalAwsSharesNoCodeWithTheDeployer() {
        return noClasses()
                .that()
                .resideInAPackage("..plugin.local..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..plugin.maven..", "..plugin.deploy..", "..plugin.aws..", "..plugin.plan..")
                .because("a stand-in that shares code with what it stands in for proves nothing");
    }

    static ArchRule whoEditsMeetsTheLocalAwsOnly() {
        return noClasses()
                .that()
                .resideInAPackage("..plugin.live..")
                .should()
                .dependOnClassesThat(resideInAPackage("..plugin.*..")
                        .and(not(resideInAnyPackage(
                                "..plugin.live..", "..plugin.local..", "..plugin.event..", "..plugin.operate.."))))
                .because("how new code is built and deployed is told to it");
    }

    static ArchRule onlyTheWireKnowsTheHttpLibrary() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..plugin.local.wire..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.hc.core5..")
                .because("services answer requests that are data, whoever has read them");
    }
}
