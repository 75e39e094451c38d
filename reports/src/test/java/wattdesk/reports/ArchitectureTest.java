package wattdesk.reports;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wattdesk.reports.planted.PlantedCycle;
import wattdesk.reports.planted.print.PlantedReport;

/// The walls of this module. Each rule is run on the real classes, where it must hold, and on
/// planted ones (test sources), where it must fail.
class ArchitectureTest {

    private static final JavaClasses REAL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("wattdesk.reports");
    private static final JavaClasses PLANTED = new ClassFileImporter()
            .importPackagesOf(PlantedCycle.class, PlantedReport.class);

    private static final ArchRule LEAF = noClasses()
            .that().resideInAPackage("wattdesk.reports..")
            .should().dependOnClassesThat().resideInAnyPackage(
                    "java.sql..", "javax.sql..", "javafx..", "org.jooq..", "wattdesk.meterio..")
            .because("reports knows nothing of app, meter-io, JavaFX and SQL");

    private static final ArchRule JASPER_AT_THE_RIM = noClasses()
            .that().resideInAnyPackage("..font..", "..print..")
            .should().dependOnClassesThat().resideInAPackage("net.sf.jasperreports..")
            .because("printer bytes must not wait for the template engine");

    private static final ArchRule NO_CYCLES =
            slices().matching("wattdesk.reports.(**)").should().beFreeOfCycles();

    static Stream<Named<ArchRule>> rules() {
        return Stream.of(
                Named.of("leaf", LEAF),
                Named.of("no template engine in font and print", JASPER_AT_THE_RIM),
                Named.of("no cycles", NO_CYCLES));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theModuleKeepsTheRule(ArchRule rule) {
        rule.check(REAL);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aPlantedViolationIsFound(ArchRule rule) {
        assertThat(rule.evaluate(PLANTED).hasViolation()).isTrue();
    }

    @Test
    void theOnlyWattdeskCodeUsedIsItsOwn() {
        assertThat(REAL.stream()
                        .flatMap(it -> it.getDirectDependenciesFromSelf().stream())
                        .map(it -> it.getTargetClass().getPackageName())
                        .filter(it -> it.startsWith("wattdesk"))
                        .distinct())
                .allMatch(it -> it.startsWith("wattdesk.reports"));
    }
}
