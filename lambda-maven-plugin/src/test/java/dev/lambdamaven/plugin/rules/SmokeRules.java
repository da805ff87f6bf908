package dev.lambdamaven.plugin.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** The rules of smoke checks. */
final class SmokeRules {

    private SmokeRules() {}

    static ArchRule checksAreText() {
        return noClasses()
                .that()
                .resideInAPackage("..plugin.smoke.check..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..plugin.smoke", "java.net.http..", "java.nio.file..")
                .because("how a check is written is one thing, what it is sent to another");
    }
}
