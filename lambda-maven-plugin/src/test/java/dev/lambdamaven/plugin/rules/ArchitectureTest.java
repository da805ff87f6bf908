package dev.lambdamaven.plugin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of design.md, each of which must hold for the plugin and must fail on the violation planted for it. */
final class ArchitectureTest {

    private static final JavaClasses PLUGIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.lambdamaven.plugin");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted.plugin");

    static List<Map.Entry<String, ArchRule>> rules() {
        return Rules.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holdsForThePlugin(Map.Entry<String, ArchRule> rule) {
        rule.getValue().check(PLUGIN);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void failsOnItsPlantedViolation(Map.Entry<String, ArchRule> rule) {
        String report = rule.getValue().evaluate(PLANTED).getFailureReport().toString();

        assertThat(report).contains("planted.plugin." + rule.getKey());
    }
}
