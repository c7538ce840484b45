package org.atrium.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final JavaClasses UI =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(location -> !location.contains("/templates/"))
                    .importPackages("org.atrium.ui");
    private static final JavaClasses BREACH =
            new ClassFileImporter().importPackages("org.atrium.breach");

    @ParameterizedTest
    @MethodSource("rules")
    void uiKeepsTheRule(ArchRule rule) {
        rule.check(UI);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void noticesPlantedBreach(ArchRule rule) {
        assertThat(rule.evaluate(BREACH).hasViolation()).as(rule.getDescription()).isTrue();
    }

    static Stream<ArchRule> rules() {
        return ArchitectureRules.ALL.stream();
    }
}
