package dev.lambdamaven.plugin.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** The rules of the package that reads bytecode. */
final class IndexRules {

    private IndexRules() {}

    static ArchRule theIndexKnowsNoOtherPackage() {
        return noClasses()
                .that()
                .resideInAPackage("..plugin.index..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..plugin.maven..",
                        "..plugin.deploy..",
                        "..plugin.aws..",
                        "..plugin.plan..",
                        "..plugin.spec..",
                        "..plugin.packaging..")
                .because("what bytecode says of an application is one thing, what becomes of it is another");
    }

    static ArchRule onlyArchivesReadFiles() {
        return noClasses()
                .that()
                .resideInAPackage("..plugin.index..")
                .and()
                .haveNameNotMatching(".*\\.Archive(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.file.Files")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.zip..")
                .because("bytes in, data out: what is found must not depend on where it was read");
    }
}
