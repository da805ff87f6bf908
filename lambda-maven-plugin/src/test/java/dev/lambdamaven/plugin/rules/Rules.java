package dev.lambdamaven.plugin.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Each rule with the class that violates it on purpose. */
final class Rules {

    private Rules() {}

    static List<Map.Entry<String, ArchRule>> all() {
        return Stream.concat(between().stream(), everywhere().stream()).toList();
    }

    private static List<Map.Entry<String, ArchRule>> between() {
        return List.of(
                Map.entry("smoke.KnowsMaven", onlyTheGoalsKnowMaven()),
                Map.entry("smoke.KnowsTheSdk", onlyTheAwsPackageKnowsTheSdk()),
                Map.entry("smoke.check.KnowsReplies", SmokeRules.checksAreText()),
                Map.entry("plan.ReadsAFile", plansAndSpecificationsArePure()),
                Map.entry("plan.AsksTheClock", plansAndSpecificationsAskNoClock()),
                Map.entry("local.KnowsThePlan", LiveRules.theLocalAwsSharesNoCodeWithTheDeployer()),
                Map.entry("local.KnowsTheHttpLibrary", LiveRules.onlyTheWireKnowsTheHttpLibrary()),
                Map.entry("compare.KnowsThePlan", TestingRules.theComparisonKnowsNoOtherPackage()),
                Map.entry("spec.KnowsThePlan", specificationsKnowNothingAbove()),
                Map.entry("plan.KnowsTheDeployer", plansKnowOnlySpecificationsAndPackages()),
                Map.entry("smoke.KnowsTheEmbeddedFunction", TestingRules.onlyTheGoalsRecordAStart()),
                Map.entry("smoke.KnowsAValidator", TestingRules.onlyDescribedChecksKnowTheValidator()),
                Map.entry("openapi.KnowsThePlan", TestingRules.describedChecksKnowOnlySmoke()),
                Map.entry("live.KnowsThePlan", LiveRules.whoEditsMeetsTheLocalAwsOnly()),
                Map.entry("hurl.KnowsThePlan", TestingRules.hurlKnowsNoOtherPackage()),
                Map.entry("formats.KnowsThePlan", FormatRules.formatsKnowOnlyPackaging()),
                Map.entry("sbom.KnowsThePlan", FormatRules.billsKnowOnlyDependencies()),
                Map.entry("index.KnowsThePlan", IndexRules.theIndexKnowsNoOtherPackage()),
                Map.entry("event.KnowsThePlan", ReleaseRules.eventsKnowNoOtherPackage()),
                Map.entry("aws.KnowsTheChecks", ReleaseRules.deploymentsKnowNoChecks()),
                Map.entry("index.ReadsAFile", IndexRules.onlyArchivesReadFiles()),
                Map.entry("operate.KnowsThePlan", OperateRules.readingsKnowOnlyEvents()),
                Map.entry("operate.AsksTheClock", OperateRules.readingsAreAFunctionOfTheLog()),
                Map.entry("content.KnowsThePlan", ContentRules.contentKnowsOnlySpecificationsAndPackages()));
    }

    private static List<Map.Entry<String, ArchRule>> everywhere() {
        return List.of(
                Map.entry("deploy", packagesFormNoCycles()),
                Map.entry("spec.NeitherFinalNorAbstract", everyClassIsFinalAbstractOrSealed()),
                Map.entry("spec.TextUtil", noClassIsNamedAfterNothing()),
                Map.entry("deploy.Prints", nobodyPrintsOrExits()),
                Map.entry("deploy.Sleeps", onlyWaitsSleep()));
    }

    private static ArchRule onlyTheGoalsKnowMaven() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("..plugin.maven..", "..plugin.help..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.maven..", "org.codehaus.plexus..")
                .because("the core is called by goals today and by something else tomorrow");
    }

    private static ArchRule onlyTheAwsPackageKnowsTheSdk() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..plugin.aws..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon.awssdk..")
                .because("a plan is data: it is printed, compared and tested without a client");
    }

    private static ArchRule plansAndSpecificationsArePure() {
        return noClasses()
                .that()
                .resideInAnyPackage("..plugin.plan..", "..plugin.spec..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.file.Files")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "java.nio.channels..", "java.lang.reflect..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(File.*|RandomAccessFile)|java\\.net\\.(.*Socket|URL|HttpURLConnection)")
                .because("what would be done must not depend on the machine that plans it");
    }

    private static ArchRule plansAndSpecificationsAskNoClock() {
        return noClasses()
                .that()
                .resideInAnyPackage("..plugin.plan..", "..plugin.spec..")
                .should()
                .callMethodWhere(target(name("now")))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .because("time and environment are arguments");
    }

    private static ArchRule specificationsKnowNothingAbove() {
        return noClasses()
                .that()
                .resideInAPackage("..plugin.spec..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..plugin.plan..", "..plugin.aws..", "..plugin.deploy..", "..plugin.packaging..")
                .because("arrows point downward");
    }

    private static ArchRule plansKnowOnlySpecificationsAndPackages() {
        return noClasses()
                .that()
                .resideInAPackage("..plugin.plan..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..plugin.aws..", "..plugin.deploy..", "..plugin.smoke..", "..plugin.local..")
                .because("arrows point downward");
    }

    private static ArchRule packagesFormNoCycles() {
        return slices().matching("..plugin.(*)..").should().beFreeOfCycles();
    }

    private static ArchRule everyClassIsFinalAbstractOrSealed() {
        return classes()
                .that(not(INTERFACES))
                .and()
                .resideOutsideOfPackage("..plugin.help..")
                .and()
                .areNotAnonymousClasses()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .orShould()
                .haveModifier(JavaModifier.ABSTRACT)
                .because("a class that may be extended is a promise nobody asked for");
    }

    private static ArchRule noClassIsNamedAfterNothing() {
        return noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .because("a name says what a class does");
    }

    /** One class prints: what another program was asked to read. */
    private static ArchRule nobodyPrintsOrExits() {
        return noClasses()
                .that()
                .doNotHaveSimpleName("StandardOutput")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethodWhere(target(name("printStackTrace")))
                .because("Maven owns the terminal and the process");
    }

    private static ArchRule onlyWaitsSleep() {
        return noClasses()
                .that()
                .doNotHaveSimpleName("Waits")
                .should()
                .callMethodWhere(target(name("sleep")).and(target(owner(type(Thread.class)))))
                .orShould()
                .callMethodWhere(target(name("sleep")).and(target(owner(type(TimeUnit.class)))))
                .because("each wait has a deadline and says what it waits for");
    }
}
