package wattdesk.house;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every rule holds for the house and fails for a planted violation.
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("wattdesk");

    private static final JavaClasses PLANTED = new ClassFileImporter()
            .importPackages("planted.wattdesk");

    @TestFactory
    Stream<DynamicTest> theHouseKeepsItsWalls() {
        return HouseRules.all().stream().map(rule -> DynamicTest.dynamicTest(
                rule.getDescription(), () -> rule.allowEmptyShould(true).check(HOUSE)));
    }

    @TestFactory
    Stream<DynamicTest> everyWallCanFail() {
        Stream<ArchRule> planted = Stream.of(
                HouseRules.domainIsPlainJava(), HouseRules.sqlOnlyInStore(),
                HouseRules.screensOnlyInUiAndShell(),
                HouseRules.screensStayAwayFromStoresAndDevices(),
                HouseRules.metersOnlyThroughDeviceAndBench(),
                HouseRules.onlyMeteringAndPrintingHaveDevices(),
                HouseRules.noCyclesAmongDomainRoots(), HouseRules.debtsReachNoRelay(),
                HouseRules.relaysKnowNoWallets(), HouseRules.nobodyInterruptsThreads(),
                HouseRules.timeIsGivenToTheDomain(), HouseRules.noFloatingPointInDomain(),
                HouseRules.directions().getFirst());
        return planted.map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () ->
                assertThatThrownBy(() -> rule.check(PLANTED)).isInstanceOf(AssertionError.class)));
    }

    @TestFactory
    Stream<DynamicTest> theRulesSeeTheHouse() {
        return HouseRules.FEATURES.stream().map(f -> DynamicTest.dynamicTest(f, () ->
                assertThatCode(() -> HOUSE.getPackage("wattdesk." + f)).doesNotThrowAnyException()));
    }
}
