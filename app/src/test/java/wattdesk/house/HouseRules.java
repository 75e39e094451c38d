package wattdesk.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The walls of `app`, as rules. Patterns begin with `..` so that planted violations, which live in
/// `planted.wattdesk…`, are judged by the very same rules.
final class HouseRules {

    /// Features whose root is the domain: plain Java only.
    static final List<String> FEATURES = List.of(
            "quantity", "message", "operator", "tariff", "rating", "ledger", "premises", "customer",
            "metering", "vending", "finder", "settings", "printing", "billing",
            "resale", "download", "slip", "sweep", "exchange",
            "remote", "installation", "board", "start");

    private HouseRules() {}

    private static String[] roots() {
        return FEATURES.stream().map(f -> "..wattdesk." + f).toArray(String[]::new);
    }

    private static String[] and(String[] some, String... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }

    /// Rule 5: domain roots know java.* (not java.sql), JSpecify and each other.
    static ArchRule domainIsPlainJava() {
        return noClasses().that().resideInAnyPackage(roots())
                .should().dependOnClassesThat(resideOutsideOfPackages(
                        and(roots(), "java..", "org.jspecify..")))
                .orShould().dependOnClassesThat(resideInAnyPackage("java.sql.."));
    }

    static ArchRule sqlOnlyInStore() {
        return noClasses().that().resideOutsideOfPackage("..store..")
                .should().dependOnClassesThat(resideInAnyPackage(
                        "java.sql..", "javax.sql..", "org.jooq..", "org.h2..", "org.flywaydb.."));
    }

    static ArchRule screensOnlyInUiAndShell() {
        return noClasses().that().resideOutsideOfPackages("..wattdesk..ui..", "..wattdesk.shell..")
                .should().dependOnClassesThat(resideInAnyPackage(
                        "javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp.."));
    }

    /// Rule 6 and trust 3.1: a screen asks services, never a store or a device.
    static ArchRule screensStayAwayFromStoresAndDevices() {
        return noClasses().that().resideInAnyPackage("..wattdesk..ui..", "..wattdesk.shell..")
                .should().dependOnClassesThat(resideInAnyPackage(
                        "..wattdesk..store..", "..wattdesk..device..", "..wattdesk.meterio.."));
    }

    static ArchRule metersOnlyThroughDeviceAndBench() {
        return noClasses().that().resideInAPackage("..wattdesk..")
                .and().resideOutsideOfPackages(
                        "..wattdesk.metering.device..", "..wattdesk.cli..", "..wattdesk.meterio..",
                        "..wattdesk.station..")
                .should().dependOnClassesThat(resideInAnyPackage("..wattdesk.meterio.."));
    }

    static ArchRule onlyMeteringAndPrintingHaveDevices() {
        return classes().that().resideInAPackage("..wattdesk..device..")
                .should().resideInAnyPackage(
                        "..wattdesk.metering.device..", "..wattdesk.printing.device..");
    }

    /// The direction of the house: what is named later may lean on what is named earlier.
    static List<ArchRule> directions() {
        return List.of(
                mayLeanOn("quantity"),
                mayLeanOn("message", "quantity"),
                mayLeanOn("operator", "quantity", "message"),
                mayLeanOn("tariff", "quantity", "message", "operator"),
                mayLeanOn("rating", "quantity", "message", "tariff"),
                mayLeanOn("resale", "quantity", "message", "operator", "tariff"),
                mayLeanOn("premises", "quantity", "message", "operator", "ledger"),
                mayLeanOn("ledger", "quantity", "message", "operator", "tariff"),
                mayLeanOn("settings", "quantity", "message", "operator", "ledger"),
                mayLeanOn("metering", "quantity", "message", "operator", "tariff", "ledger"),
                mayLeanOn("slip", "quantity", "message", "operator", "ledger"),
                mayLeanOn("customer", "quantity", "message", "operator", "ledger", "premises",
                        "metering", "tariff", "slip"),
                mayLeanOn("finder", "quantity", "message", "customer", "premises", "metering"),
                mayLeanOn("vending", "quantity", "message", "operator", "tariff", "rating",
                        "ledger", "premises", "customer", "metering", "settings"),
                mayLeanOn("printing", "quantity", "message", "operator", "tariff", "rating",
                        "ledger", "premises", "customer", "metering", "settings", "vending", "slip"),
                mayLeanOn("billing", "quantity", "message", "operator", "tariff", "rating",
                        "ledger", "premises", "customer", "metering"),
                mayLeanOn("installation", "quantity", "message", "operator", "tariff", "ledger",
                        "premises", "customer", "metering", "settings", "vending", "billing",
                        "slip"),
                mayLeanOn("board", "quantity", "message", "operator", "tariff", "premises",
                        "customer", "metering", "finder", "settings", "sweep", "rating",
                        "remote"),
                mayLeanOn("download", "quantity", "message", "operator", "tariff", "ledger",
                        "premises", "customer", "metering"),
                mayLeanOn("sweep", "quantity", "message", "tariff", "premises", "customer",
                        "metering"),
                mayLeanOn("remote", "quantity", "message", "operator", "ledger", "premises",
                        "customer", "metering", "sweep"),
                mayLeanOn("start", "quantity", "message", "operator", "tariff", "premises", "printing",
                        "customer", "metering", "settings", "vending"),
                mayLeanOn("exchange", "quantity", "message", "operator", "tariff", "ledger",
                        "premises", "customer", "metering"));
    }

    private static ArchRule mayLeanOn(String feature, String... others) {
        String[] allowed = Stream.concat(Stream.of(feature), Arrays.stream(others))
                .map(f -> "..wattdesk." + f).toArray(String[]::new);
        return noClasses().that().resideInAPackage("..wattdesk." + feature)
                .should().dependOnClassesThat(
                        resideInAnyPackage("..wattdesk..")
                                .and(resideOutsideOfPackages(allowed)))
                .allowEmptyShould(true)
                .as(feature + " leans only on " + List.of(others));
    }

    static ArchRule noCyclesAmongDomainRoots() {
        return slices().matching("..wattdesk.(quantity|message|operator|tariff|rating|ledger"
                        + "|premises|customer|metering|vending|finder|settings|printing|billing"
                        + "|resale|download|slip|sweep|remote|installation|exchange|board|start)")
                .should().beFreeOfCycles();
    }

    /// A fee other than energy reaches no relay: only the orders of persons do.
    static ArchRule debtsReachNoRelay() {
        return noClasses().that().resideInAPackage("..wattdesk..")
                .and().resideOutsideOfPackages("..wattdesk.remote..",
                        "..wattdesk.metering.device..", "..wattdesk.station..",
                        "..wattdesk.meterio..")
                .should().dependOnClassesThat().haveFullyQualifiedName(
                        "wattdesk.metering.ControlGateway")
                .orShould().dependOnClassesThat().haveSimpleName("RemoteTeller");
    }

    /// What orders relays knows no wallet, no fee and no posting: only persons decide there.
    static ArchRule relaysKnowNoWallets() {
        return noClasses().that().resideInAPackage("..wattdesk.remote..")
                .should().dependOnClassesThat(resideInAnyPackage(
                        "..wattdesk.billing..", "..wattdesk.vending..", "..wattdesk.rating..")
                        .or(simpleName("Posting"))
                        .or(simpleName("Wallet"))
                        .or(simpleName("JournalEntry"))
                        .or(simpleName("LedgerAccount")));
    }

    /// Money 7.2: a thread inside the database is never interrupted. The two waits of `store` put
    /// back the flag of their own caller, behind the database.
    static ArchRule nobodyInterruptsThreads() {
        return noClasses().that().resideInAPackage("..wattdesk..")
                .and().resideOutsideOfPackage("..wattdesk.meterio..")
                .and().doNotHaveFullyQualifiedName("wattdesk.store.Uninterrupted")
                .and().doNotHaveFullyQualifiedName("wattdesk.store.Work")
                .should().callMethod(Thread.class, "interrupt")
                .orShould().callMethod(java.util.concurrent.ExecutorService.class, "shutdownNow")
                .orShould().callMethod(
                        java.util.concurrent.Future.class, "cancel", boolean.class);
    }

    static ArchRule timeIsGivenToTheDomain() {
        return noClasses().that().resideInAnyPackage(roots())
                .should().callMethod(java.time.Instant.class, "now")
                .orShould().callMethod(java.time.LocalDate.class, "now")
                .orShould().callMethod(java.time.LocalDateTime.class, "now")
                .orShould().callMethod(java.time.OffsetDateTime.class, "now")
                .orShould().callMethod(System.class, "currentTimeMillis");
    }

    /// Rule 1: no floating point near money.
    static ArchRule noFloatingPointInDomain() {
        return noClasses().that().resideInAnyPackage(roots())
                .should(DependOnFloatingPoint.INSTANCE);
    }

    static List<ArchRule> all() {
        return Stream.concat(Stream.of(domainIsPlainJava(), sqlOnlyInStore(),
                screensOnlyInUiAndShell(), screensStayAwayFromStoresAndDevices(),
                metersOnlyThroughDeviceAndBench(), onlyMeteringAndPrintingHaveDevices(),
                noCyclesAmongDomainRoots(), debtsReachNoRelay(),
                relaysKnowNoWallets(), nobodyInterruptsThreads(), timeIsGivenToTheDomain(),
                noFloatingPointInDomain()), directions().stream()).toList();
    }
}
