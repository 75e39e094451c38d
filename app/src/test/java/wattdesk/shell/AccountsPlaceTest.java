package wattdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import wattdesk.metering.Line;
import wattdesk.metering.MeterReading;
import wattdesk.metering.ReadResult;
import wattdesk.operator.Operator;
import wattdesk.operator.Role;
import wattdesk.quantity.Money;
import wattdesk.vending.TransferState;
import wattdesk.vending.Trials;

/// What is done about meters, lines and people from the places, and the second person's word.
class AccountsPlaceTest extends AtAPlace {

    /// The word of what is chosen.
    private static String shown(Screen screen, String box) {
        return Screen.onScreen(() -> word((ComboBox<?>) screen.find(box)));
    }

    private static <T> String word(ComboBox<T> box) {
        return box.getConverter().toString(box.getValue());
    }

    private static void chooseFirstAccount(Screen screen) {
        screen.key(KeyCode.DOWN);
    }

    @Test
    void aTestSaleIsMadeByTwoPersonsAndConfirmedFromTheDisplay() {
        station.trial = new Trials.Standing.Needed();
        try (Screen screen = open("admin", KeyCode.F4)) {
            assertThat(screen.find("#test-sale").isDisabled()).isTrue();
            chooseFirstAccount(screen);
            screen.key(KeyCode.ALT, KeyCode.T);
            screen.rest();
            assertThat(screen.words()).contains("Nobody has verified this meter type");
            assertThat(screen.find("#trial-confirm").isVisible()).isFalse();
            screen.key(KeyCode.ALT, KeyCode.S);
            screen.approve("first of its type", "supervisor");
            assertThat(station.acts).contains("TRIAL demo-645-count 000024170093 by supervisor");
            assertThat(screen.words()).contains("WD-2021");
            screen.enter("#trial-display", "many");
            screen.click("#trial-confirm");
            assertThat(screen.words()).contains("WD-1101");
            screen.enter("#trial-display", "0.39");
            screen.click("#trial-confirm");
            assertThat(screen.words()).contains("WD-2056");
            screen.enter("#trial-display", "38.62");
            screen.click("#trial-confirm");
            assertThat(screen.words()).contains("WD-2053");
            assertThat(screen.find("#trial-confirm").isVisible()).isFalse();
        }
    }

    @Test
    void afterASheetThatFollowedAnotherTheKeysGoBackToThePlace() {
        station.trial = new Trials.Standing.Needed();
        try (Screen screen = open("admin", KeyCode.F4)) {
            chooseFirstAccount(screen);
            screen.key(KeyCode.ALT, KeyCode.T);
            screen.rest();
            screen.key(KeyCode.ALT, KeyCode.S);
            assertThat(screen.find("#approval")).isNotNull();
            String focus = Screen.onScreen(() -> {
                click(screen.find("#approval-cancel"));
                return screen.stage().getScene().getFocusOwner().getId();
            });
            assertThat(focus).as("at once, not with the next picture")
                    .isEqualTo("account-filter");
        }
    }

    private static void click(javafx.scene.Node button) {
        ((Button) button).fire();
    }

    @Test
    void altBOpensTheChargesOfTheChosenAccount() {
        try (Screen screen = open("admin", KeyCode.F4)) {
            screen.key(KeyCode.ALT, KeyCode.B);
            assertThat(screen.find("#billing-place")).as("nobody is chosen").isNull();
            chooseFirstAccount(screen);
            screen.key(KeyCode.ALT, KeyCode.B);
            screen.rest();
            assertThat(screen.text("#charges-filter")).isEqualTo("100001");
        }
    }

    @Test
    void altROffersWhatTheChosenMeterCanBeToldAndNamesTheRoomInTheButton() {
        try (Screen screen = open("admin", KeyCode.F4)) {
            screen.key(KeyCode.ALT, KeyCode.R);
            assertThat(screen.find("#remote-operations")).as("nobody is chosen").isNull();
            chooseFirstAccount(screen);
            screen.key(KeyCode.ALT, KeyCode.R);
            screen.rest();
            assertThat(screen.find("#remote-operations")).isNotNull();
            screen.key(KeyCode.ALT, KeyCode.DIGIT1);
            screen.rest();
            assertThat(screen.find("#remote-reason").isFocused()).isTrue();
            assertThat(((Button) screen.find("#remote-go")).getText()).contains("3-1204");
            screen.key(KeyCode.ESCAPE);
            assertThat(screen.find("#remote-operation")).isNull();
        }
    }

    @Test
    void aTypeThatNeedsNoTestSaleSaysSo() {
        try (Screen screen = open("admin", KeyCode.F4)) {
            chooseFirstAccount(screen);
            screen.click("#test-sale");
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
            screen.click("#meter-save");
            assertThat(screen.words()).contains("WD-6022");
            screen.enter("#meter-reason", "typed wrongly");
            screen.click("#meter-save");
            assertThat(station.acts).contains("meter of 100001 is 000024170099: typed wrongly");
            assertThat(screen.find("#meter-sheet")).isNull();
            assertThat(screen.words()).contains("WD-6021");
        }
    }

    @Test
    void aLineIsTriedBeforeItIsAdded() {
        try (Screen screen = open("admin", KeyCode.F4)) {
            screen.key(KeyCode.ALT, KeyCode.L);
            screen.rest();
            screen.key(KeyCode.ALT, KeyCode.T);
            assertThat(screen.words()).contains("WD-3212");
            screen.enter("#line-port", "/dev/ttyUSB7");
            screen.enter("#line-address", "000024170093");
            screen.key(KeyCode.ALT, KeyCode.T);
            screen.rest();
            assertThat(station.acts).contains("tried /dev/ttyUSB7 000024170093");
            assertThat(screen.words()).contains("WD-3211").contains("000024170093");
            station.reading = new ReadResult.WrongMeter("000024170093", "000024170094");
            screen.key(KeyCode.ALT, KeyCode.T);
            screen.rest();
            assertThat(screen.words()).as("whatever meter answers, the line is good")
                    .contains("WD-3211").contains("000024170094");
            station.reading = new ReadResult.NoAnswer("timeout");
            screen.key(KeyCode.ALT, KeyCode.T);
            screen.rest();
            assertThat(screen.words()).contains("WD-3001");
            assertThat(station.lines).doesNotContainValue(
                    new Line("/dev/ttyUSB7", "/dev/ttyUSB7", "2400,8E1"));
        }
    }

    @Test
    void aPortThatIsInUseIsTriedOnItsOwnLine() {
        try (Screen screen = open("admin", KeyCode.F4)) {
            screen.key(KeyCode.ALT, KeyCode.L);
            screen.rest();
            screen.enter("#line-port", "sim:demo.toml#A");
            screen.enter("#line-address", "000024170093");
            screen.key(KeyCode.ALT, KeyCode.T);
            screen.rest();
            assertThat(screen.words()).contains("WD-3211");
            assertThat(station.acts).noneMatch(act -> act.startsWith("tried"));
        }
    }

    @Test
    void anAccountWhoseTypeNeedsATestSaleIsChosenAndSaysSo() {
        station.trial = new Trials.Standing.Needed();
        station.reading = new ReadResult.Read(new MeterReading("000099990001", clock.instant(),
                Money.ZERO, 0, null, null, null, true));
        try (Screen screen = open("admin", KeyCode.F4)) {
            screen.key(KeyCode.ALT, KeyCode.N);
            screen.enter("#open-room", "7-0101");
            screen.enter("#open-customer", "示例住户");
            screen.enter("#open-meter", "000099990001");
            screen.key(KeyCode.ALT, KeyCode.T);
            screen.rest();
            assertThat(screen.focus().getId()).as("the next Enter opens").isEqualTo("open-go");
            screen.key(KeyCode.ENTER);
            screen.rest();
            assertThat(screen.words()).contains("WD-6112").contains("Alt+T");
            screen.key(KeyCode.ALT, KeyCode.T);
            screen.rest();
            assertThat(screen.find("#trial-sheet")).as("of the account just opened").isNotNull();
        }
    }

    @Test
    void aLineIsRemovedFromTheListOfLines() {
        try (Screen screen = open("admin", KeyCode.F4)) {
            screen.key(KeyCode.ALT, KeyCode.L);
            screen.rest();
            screen.click("#line-remove-B");
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
            screen.enter("#price-yuan", "0.582");
            screen.click("#price-add");
            assertThat(screen.words()).as("without a name").contains("WD-6205");
            screen.enter("#price-name", "合表");
            screen.enter("#price-yuan", "cheap");
            screen.click("#price-add");
            assertThat(screen.words()).contains("WD-6205").doesNotContain("WD-6204");
            assertThat(station.acts).noneMatch(act -> act.startsWith("tariff"));
            screen.enter("#price-yuan", "０．５８２");
            screen.click("#price-add");
            assertThat(station.acts).contains("tariff 合表 0.582");
            assertThat(screen.find("#price-sheet")).isNull();
        }
    }

    @Test
    void typesAndTariffsOfTheStationAreOffered() {
        try (Screen screen = open("admin", KeyCode.F4)) {
            screen.key(KeyCode.ALT, KeyCode.N);
            screen.rest();
            assertThat(shown(screen, "#open-tariff")).isEqualTo("居民阶梯");
            assertThat(shown(screen, "#open-profile")).isEqualTo("Demo meter · demo-645-count");
        }
    }

    @Test
    void rightsAreChangedAndTheLastAdministratorStays() {
        station.people.add(new Operator("li", "李静", Role.CASHIER));
        try (Screen screen = open("admin", KeyCode.F10)) {
            screen.click("#staff-rights-li");
            screen.choose("#rights-role", 1);
            screen.choose("#rights-active", 1);
            screen.click("#rights-save");
            assertThat(screen.words()).contains("WD-5012").contains("may not sign in");
            assertThat(station.acts).contains("li active false");
            assertThat(station.people).contains(new Operator("li", "李静", Role.SUPERVISOR));
            screen.click("#staff-rights-admin");
            screen.choose("#rights-role", 0);
            screen.click("#rights-save");
            assertThat(screen.words()).contains("WD-5011");
            screen.click("#rights-cancel");
            assertThat(screen.find("#rights-sheet")).isNull();
        }
    }

    @Test
    void escWhileThePasswordIsCheckedCancelsTheAct() {
        waiting("3-1207", TransferState.PENDING);
        try (Screen screen = open("cashier", KeyCode.F9)) {
            station.proving = new CountDownLatch(1);
            screen.key(KeyCode.ALT, KeyCode.V);
            screen.askApproval("customer left", "supervisor");
            screen.key(KeyCode.ESCAPE);
            assertThat(screen.find("#approval")).isNull();
            station.proving.countDown();
            screen.rest();
            assertThat(station.acts).isEmpty();
        }
    }

    @Test
    void theLockWhileThePasswordIsCheckedCancelsTheAct() {
        waiting("3-1207", TransferState.PENDING);
        try (Screen screen = open("cashier", KeyCode.F9)) {
            station.proving = new CountDownLatch(1);
            screen.key(KeyCode.ALT, KeyCode.V);
            screen.askApproval("customer left", "supervisor");
            clock.forward(Duration.ofMinutes(5));
            screen.await("locked", () -> screen.find("#sign-in") != null);
            station.proving.countDown();
            screen.rest();
            assertThat(station.acts).isEmpty();
        }
    }
}
