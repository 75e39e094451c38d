package wattdesk.meterio;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The walls of this module. Each rule is also run against a planted class that breaks it, so that a
/// rule that can no longer fail is noticed.
class ArchitectureTest {

    private static final String ROOT = "wattdesk.meterio.";
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("wattdesk.meterio");
    private static final JavaClasses PLANTED = new ClassFileImporter()
            .importPackages("wattdesk.meterio.planted");

    private static String in(String name) {
        return ".." + name + "..";
    }

    private static String[] ours(String... names) {
        return Stream.of(names).map(ArchitectureTest::in).toArray(String[]::new);
    }

    private static ArchRule onlyUses(String room, String... others) {
        String[] allowed = Stream.concat(Stream.of(in(room), "java..", "org.jspecify..", "org.slf4j..",
                "com.fazecast..", "com.ghgande..", "org.tomlj..", "javax.crypto..", "jdk.net.."),
                Stream.of(ours(others))).toArray(String[]::new);
        return classes().that().resideInAPackage(in("meterio." + room))
                .or().resideInAPackage(in("planted." + room))
                .should().onlyDependOnClassesThat().resideInAnyPackage(allowed);
    }

    private static ArchRule onlyIn(String library, String room) {
        return noClasses().that().resideOutsideOfPackage(in("meterio." + room))
                .should().dependOnClassesThat().resideInAPackage(library + "..");
    }

    private static final Map<String, ArchRule> RULES = rules(
            "port knows no other room", onlyUses("port"),
            "line knows port", onlyUses("line", "meterio.port"),
            "dlt645 is pure above line", onlyUses("dlt645", "meterio.line"),
            "cjt188 is pure above line", onlyUses("cjt188", "meterio.line"),
            "modbus knows line and the clock of port", onlyUses("modbus", "meterio.line", "meterio.port"),
            "meter knows all but sim", onlyUses("meter", "meterio.line", "meterio.port",
                    "meterio.dlt645", "meterio.cjt188", "meterio.modbus"),
            "profiles know line and port", onlyUses("meter.profile", "meterio.line", "meterio.port"),
            "discovery knows all but sim", onlyUses("discovery", "meterio.line", "meterio.port",
                    "meterio.dlt645", "meterio.cjt188", "meterio.modbus", "meterio.meter"),
            "sim knows port only", onlyUses("sim", "meterio.port"),
            "card knows no other room", classes().that().resideInAPackage("wattdesk.meterio.card..")
                    .or().resideInAPackage("wattdesk.meterio.planted.card..")
                    .should().onlyDependOnClassesThat().resideInAnyPackage(
                            "wattdesk.meterio.card..", "wattdesk.meterio.planted.card..", "java..",
                            "javax.crypto..", "javax.smartcardio..", "jnasmartcardio..",
                            "com.sun.jna..", "org.jspecify..", "org.slf4j.."),
            "nobody but card knows cards", noClasses().that()
                    .resideOutsideOfPackages("wattdesk.meterio.card..", "wattdesk.meterio.planted.card..")
                    .should().dependOnClassesThat().resideInAPackage("wattdesk.meterio.card.."),
            "virtual cards share no code with cards", noClasses().that()
                    .resideInAnyPackage("wattdesk.meterio.sim..", "wattdesk.meterio.planted.sim..")
                    .should().dependOnClassesThat().resideInAPackage("wattdesk.meterio.card.."),
            "PC/SC only in card.pcsc", noClasses().that()
                    .resideOutsideOfPackage("wattdesk.meterio.card.pcsc..")
                    .should().dependOnClassesThat().resideInAnyPackage(
                            "javax.smartcardio..", "jnasmartcardio..", "com.sun.jna.."),
            "j2mod only in modbus", onlyIn("com.ghgande", "modbus"),
            "jSerialComm only in port", onlyIn("com.fazecast", "port"),
            "tomlj only in meter and sim", noClasses().that()
                    .resideOutsideOfPackages("wattdesk.meterio.meter..", "wattdesk.meterio.sim..")
                    .should().dependOnClassesThat().resideInAPackage("org.tomlj.."),
            "no screens, no database", noClasses().should().dependOnClassesThat()
                    .resideInAnyPackage("javafx..", "java.sql..", "java.awt.."));

    /// `Map.of` ends at ten pairs.
    private static Map<String, ArchRule> rules(Object... pairs) {
        Map<String, ArchRule> rules = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            rules.put((String) pairs[i], (ArchRule) pairs[i + 1]);
        }
        return rules;
    }

    static Stream<String> rules() {
        return RULES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_wall_stands(String rule) {
        RULES.get(rule).allowEmptyShould(true).check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_wall_would_be_missed(String rule) {
        assertThat(RULES.get(rule).allowEmptyShould(true).evaluate(PLANTED).hasViolation())
                .as("a class in " + ROOT + "planted breaks: " + rule).isTrue();
    }
}
