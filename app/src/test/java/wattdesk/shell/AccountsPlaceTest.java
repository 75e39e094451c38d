package wattdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.message.Language;
import wattdesk.operator.Operator;
import wattdesk.operator.Role;
import wattdesk.vending.TransferState;
import wattdesk.vending.Trials;

/// What is done about meters, lines and people from the places, and the second person's word.
class AccountsPlaceTest {

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private HandMadeStation station;

    @BeforeEach
    void makeStation() {
        station = new HandMadeStation(clock, folder);
    }

    @AfterEach
    void noServiceWasCalledOnTheScreensThread() {
        assertThat(station.onScreenThread).isEmpty();
    }

    private Screen open(String login, KeyCode place) {
        Screen screen = Screen.open(station, new Look(Language.EN, Theme.LIGHT, 100), clock)
                .signIn(login);
        screen.key(place);
        screen.rest();
        return screen;
    }

    private static void click(Screen screen, String button) {
        Screen.onScreen(() -> {
            ((Button) screen.find(button)).fire();
            return true;
        });
        screen.rest();
    }

    private static void choose(Screen screen, String box, int index) {
        Screen.onScreen(() -> {
            ((ComboBox<?>) screen.find(box)).getSelectionModel().select(index);
            return true;
        });
    }

    private static void chooseFirstAccount(Screen screen) {
        Screen.onScreen(() -> {
            ((TableView<?>) screen.find("#accounts")).getSelectionModel().select(0);
            return true;
        });
        screen.settle();
    }

    private static void approve(Screen screen) {
        screen.enter("#approval-reason", "first of its type");
        screen.enter("#approval-login", "supervisor");
        screen.enter("#approval-password", HandMadeStation.PASSWORD);
        screen.key(KeyCode.ENTER);
        screen.rest();
    }

    @Test
    void aTestSaleIsMadeByTwoPersonsAndConfirmedFromTheDisplay() {
        station.trial = new Trials.Standing.Needed();
        try (Screen screen = open("admin", KeyCode.F4)) {
            assertThat(screen.find("#test-sale").isDisabled()).isTrue();
            chooseFirstAccount(screen);
            screen.key(KeyCode.ALT, KeyCode.T);
            screen.rest();
            assertThat(screen.words()).contains("WD-2011");
            assertThat(screen.find("#trial-confirm").isVisible()).isFalse();
            click(screen, "#trial-sell");
            approve(screen);
            assertThat(station.acts).contains("TRIAL demo-645-count 000024170093 by supervisor");
            assertThat(screen.words()).contains("WD-2021");
            screen.enter("#trial-display", "many");
            click(screen, "#trial-confirm");
            assertThat(screen.words()).contains("WD-1101");
            screen.enter("#trial-display", "0.39");
            click(screen, "#trial-confirm");
            assertThat(screen.words()).contains("WD-2056");
            screen.enter("#trial-display", "38.62");
            click(screen, "#trial-confirm");
            assertThat(screen.words()).contains("WD-2053");
            assertThat(screen.find("#trial-confirm").isVisible()).isFalse();
        }
    }

    @Test
    void aTypeThatNeedsNoTestSaleSaysSo() {
        try (Screen screen = open("admin", KeyCode.F4)) {
            chooseFirstAccount(screen);
            click(screen, "#test-sale");
            assertThat(screen.words()).contains("WD-2051");
            assertThat(screen.find("#trial-sell").isVisible()).isFalse();
            screen.key(KeyCode.ESCAPE);
            assertThat(screen.find("#trial-sheet")).isNull();
        }
    }

    @Test
    void aMeterIsCorrectedWithAReason() {
        try (Screen screen = open("admin", KeyCode.F4)) {
            chooseFirstAccount(screen);
            screen.key(KeyCode.ALT, KeyCode.M);
            screen.rest();
            screen.enter("#meter-address", "000024170099");
            click(screen, "#meter-save");
            assertThat(screen.words()).contains("WD-6022");
            screen.enter("#meter-reason", "typed wrongly");
            click(screen, "#meter-save");
            assertThat(station.acts).contains("meter of 100001 is 000024170099: typed wrongly");
            assertThat(screen.find("#meter-sheet")).isNull();
            assertThat(screen.words()).contains("WD-6021");
        }
    }

    @Test
    void aLineIsRemovedFromTheListOfLines() {
        try (Screen screen = open("admin", KeyCode.F4)) {
            screen.key(KeyCode.ALT, KeyCode.L);
            screen.rest();
            click(screen, "#line-remove-B");
            assertThat(station.lines).doesNotContainKey("B");
            assertThat(screen.words()).contains("WD-3210");
            assertThat(screen.find("#line-remove-B")).isNull();
            assertThat(screen.find("#line-remove-A")).isNotNull();
        }
    }

    @Test
    void aPriceIsAddedToAStationThatHasNone() {
        try (Screen screen = open("admin", KeyCode.F4)) {
            screen.key(KeyCode.ALT, KeyCode.P);
            screen.enter("#price-name", "合表");
            screen.enter("#price-yuan", "cheap");
            click(screen, "#price-add");
            assertThat(screen.words()).contains("WD-6204");
            screen.enter("#price-yuan", "0.582");
            click(screen, "#price-add");
            assertThat(station.acts).contains("tariff 合表 0.582");
            assertThat(screen.find("#price-sheet")).isNull();
        }
    }

    @Test
    void typesAndTariffsOfTheStationAreOffered() {
        try (Screen screen = open("admin", KeyCode.F4)) {
            screen.key(KeyCode.ALT, KeyCode.N);
            screen.rest();
            assertThat(((ComboBox<?>) screen.find("#open-tariff")).getValue())
                    .isEqualTo("tiered");
            assertThat(((ComboBox<?>) screen.find("#open-profile")).getValue())
                    .isEqualTo("demo-645-count");
        }
    }

    @Test
    void rightsAreChangedAndTheLastAdministratorStays() {
        station.people.add(new Operator("li", "李静", Role.CASHIER));
        try (Screen screen = open("admin", KeyCode.F10)) {
            click(screen, "#staff-rights-li");
            choose(screen, "#rights-role", 1);
            choose(screen, "#rights-active", 1);
            click(screen, "#rights-save");
            assertThat(screen.words()).contains("WD-5012").contains("may not sign in");
            assertThat(station.acts).contains("li active false");
            assertThat(station.people).contains(new Operator("li", "李静", Role.SUPERVISOR));
            click(screen, "#staff-rights-admin");
            choose(screen, "#rights-role", 0);
            click(screen, "#rights-save");
            assertThat(screen.words()).contains("WD-5011");
            click(screen, "#rights-cancel");
            assertThat(screen.find("#rights-sheet")).isNull();
        }
    }

    @Test
    void escWhileThePasswordIsCheckedCancelsTheAct() {
        station.order(station.cardOf("3-1207"), 80, TransferState.PENDING, Duration.ofMinutes(4));
        try (Screen screen = open("cashier", KeyCode.F9)) {
            station.proving = new CountDownLatch(1);
            screen.key(KeyCode.ALT, KeyCode.V);
            ask(screen);
            screen.key(KeyCode.ESCAPE);
            assertThat(screen.find("#approval")).isNull();
            station.proving.countDown();
            screen.rest();
            assertThat(station.acts).isEmpty();
        }
    }

    @Test
    void theLockWhileThePasswordIsCheckedCancelsTheAct() {
        station.order(station.cardOf("3-1207"), 80, TransferState.PENDING, Duration.ofMinutes(4));
        try (Screen screen = open("cashier", KeyCode.F9)) {
            station.proving = new CountDownLatch(1);
            screen.key(KeyCode.ALT, KeyCode.V);
            ask(screen);
            clock.forward(Duration.ofMinutes(5));
            screen.await("locked", () -> screen.find("#sign-in") != null);
            station.proving.countDown();
            screen.rest();
            assertThat(station.acts).isEmpty();
        }
    }

    private static void ask(Screen screen) {
        screen.enter("#approval-reason", "customer left");
        screen.enter("#approval-login", "supervisor");
        screen.enter("#approval-password", HandMadeStation.PASSWORD);
        screen.key(KeyCode.ENTER);
    }
}
