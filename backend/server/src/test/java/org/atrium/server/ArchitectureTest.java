package org.atrium.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    private static final JavaClasses SERVER =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.atrium.server");
    private static final JavaClasses BREACH =
            new ClassFileImporter().importPackages("org.atrium.breach");

    @Test
    void modulesDependOnlyAsAllowed() {
        ApplicationModules.of(AtriumServer.class).verify();
    }

    @Test
    void noticesModuleThatDependsAgainstTheDirection() {
        var modules =
                ApplicationModules.of(
                        "org.atrium.breach", ImportOption.Predefined.ONLY_INCLUDE_TESTS);
        var violations = modules.detectViolations();

        assertThat(violations.hasViolations()).isTrue();
        assertThat(violations.getMessage()).contains("lower");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void serverKeepsTheRule(ArchRule rule) {
        rule.check(SERVER);
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
