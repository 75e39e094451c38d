package wattdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.metering.ReadResult;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;
import wattdesk.rating.TierCount;
import wattdesk.vending.SaleMessages;
import wattdesk.vending.SellOutcome;
import wattdesk.vending.Tender;
import wattdesk.vending.TransferState;

/// Whole sales from the keyboard, and everything that must not happen on the way.
class CounterFlowTest {

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private HandMadeStation station;

    private Screen open(Language language) {
        station = new HandMadeStation(clock, folder);
        return Screen.open(station, new Look(language, Theme.LIGHT, 100), clock)
                .signIn("cashier");
    }

    @AfterEach
    void noServiceWasCalledOnTheScreensThread() {
        assertThat(station.onScreenThread).isEmpty();
    }

    private static void fill(Screen screen, String room, String amount) {
        screen.type(room);
        screen.key(KeyCode.ENTER);
        screen.await("form open", () -> !screen.find("#amount").isDisabled()
                && screen.find("#amount").isFocused());
        screen.type(amount);
        screen.rest();
    }

    @Test
    void anAccountWithTwoMetersIsOfferedTwiceAndTheChosenMeterIsCredited() {
        try (Screen screen = open(Language.EN)) {
            station.card("3-1205", "王敏", "13800135679", "000024178888", "100002");
            screen.type("3-1205");
            screen.rest();
            assertThat(screen.words()).contains("0000 2417 0094", "0000 2417 8888");
            screen.key(KeyCode.DOWN);
            screen.key(KeyCode.ENTER);
            screen.await("form open", () -> !screen.find("#amount").isDisabled()
                    && screen.find("#amount").isFocused());
            assertThat(screen.text("#meter-number"))
                    .isEqualTo("Meter 0000 2417 8888 (one of 2)");
            screen.type("50");
            screen.rest();
            screen.key(KeyCode.ENTER);
            screen.awaitText("#ticket-what", "A-2026-000001");
            assertThat(station.sold).singleElement().satisfies(sold -> {
                assertThat(sold.account()).isEqualTo("100002");
                assertThat(sold.meter()).isEqualTo("000024178888");
            });
        }
    }

    @Test
    void theTierCountIsAskedOncePerCustomerAndPricesEveryAmountThatIsTyped() {
        try (Screen screen = open(Language.EN)) {
            station.tiers = new TierCount(Instant.EPOCH, Map.of(Instant.EPOCH, new Usage(1)));
            fill(screen, "3-1205", "200");
            assertThat(screen.text("#bought")).contains("340.14");
            screen.type("0");
            screen.rest();
            assertThat(screen.text("#bought")).contains("3,401.36");
            assertThat(station.counted).containsExactly("000024170094");
            screen.key(KeyCode.ESCAPE);
            screen.rest();
            station.tiers = TierCount.NONE;
            fill(screen, "3-1205", "200");
            assertThat(screen.text("#bought")).as("as it is then").contains("350.34");
            assertThat(station.counted).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void twoEntersSellFromSearchToReceipt(Language language) {
        try (Screen screen = open(language)) {
            fill(screen, "3-1205", "200");
            assertThat(screen.text("#account-number")).contains("100002");
            assertThat(screen.text("#tariff-name")).contains("居民阶梯");
            assertThat(screen.text("#bought")).contains("350.34");
            assertThat(screen.text("#balance-after")).contains("237.62");
            screen.key(KeyCode.ENTER);
            screen.awaitText("#ticket-what", "A-2026-000001");
            assertThat(station.sold).singleElement().satisfies(sold -> {
                assertThat(sold.account()).isEqualTo("100002");
                assertThat(sold.amount()).isEqualTo(Money.ofYuan(200));
                assertThat(sold.tender()).isEqualTo(Tender.Cash.exact(Money.ofYuan(200)));
            });
            screen.awaitText("#takings", "200.00");
            assertThat(screen.focus().getId()).as("the next customer begins in the search")
                    .isEqualTo("search");
            assertThat(screen.text("#search")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(value = TransferState.class,
            names = {"DELIVERED", "PENDING", "UNKNOWN", "REFUSED", "DISPUTED"})
    void everyEndStateIsSaidInFullWords(TransferState state) {
        try (Screen screen = open(Language.ZH)) {
            station.next = state;
            fill(screen, "3-1204", "50");
            screen.key(KeyCode.ENTER);
            String key = "end." + state.name().toLowerCase(java.util.Locale.ROOT);
            String said = Words.of("vending", "ui", Language.ZH).get(key, "", "", "");
            screen.awaitText("#ticket-what", said.substring(0, 4));
        }
    }

    @Test
    void aRefusedSaleLeavesTheFormOpenWithTheReason() {
        try (Screen screen = open(Language.EN)) {
            station.outcome = new SellOutcome.Rejected(
                    new SellOutcome.Why.MeterAhead(31, 32));
            fill(screen, "3-1204", "50");
            screen.key(KeyCode.ENTER);
            screen.rest();
            String what = SaleMessages.of(new SellOutcome.Why.MeterAhead(31, 32))
                    .in(Language.EN).what();
            assertThat(screen.words()).contains(what).contains("WD-2009");
            assertThat(screen.text("#amount")).isEqualTo("50");
            assertThat(screen.focus().getId()).isEqualTo("amount");
        }
    }

    @Test
    void whoMayAdoptsWhatAnotherTillCreditedAndSellsOn() {
        station = new HandMadeStation(clock, folder);
        try (Screen screen = Screen.open(station, new Look(Language.EN, Theme.LIGHT, 100), clock)
                .signIn("supervisor")) {
            refusedAsAhead(screen);
            screen.click("#adopt-here");
            screen.enter("#reason", "card till");
            screen.click("#reason-go");
            assertThat(station.acts).contains("adopt 000024170093 card till");
            assertThat(screen.words()).contains("WD-2041");
            assertThat(screen.find("#adopt-here").isVisible()).isFalse();
            station.outcome = null;
            screen.click("#sell");
            screen.awaitText("#ticket-what", "A-2026-000001");
        }
    }

    @Test
    void aCashierAdoptsOnlyOnASecondPersonsWord() {
        try (Screen screen = open(Language.EN)) {
            refusedAsAhead(screen);
            assertThat(screen.keyBeside("#adopt-here")).isEqualTo("Alt+A");
            screen.key(KeyCode.ALT, KeyCode.A);
            screen.approve("card till", "supervisor");
            assertThat(station.acts).contains("adopt 000024170093 card till");
        }
    }

    private void refusedAsAhead(Screen screen) {
        station.outcome = new SellOutcome.Rejected(new SellOutcome.Why.MeterAhead(31, 32));
        fill(screen, "3-1204", "50");
        screen.key(KeyCode.ENTER);
        screen.rest();
    }

    @Test
    void anOutcomeInDoubtTellsToHandNothingOver() {
        try (Screen screen = open(Language.EN)) {
            station.outcome = new SellOutcome.InDoubt("WD-4014", "disk");
            fill(screen, "3-1204", "50");
            screen.key(KeyCode.ENTER);
            screen.awaitText("#ticket-what", "WD-4014");
        }
    }

    @Test
    void twoFastEntersAndAHeldKeySellOnce() {
        try (Screen screen = open(Language.ZH)) {
            fill(screen, "3-1204", "100");
            Screen.onScreen(() -> {
                for (int i = 0; i < 5; i++) {
                    enter(screen, KeyEvent.KEY_PRESSED);
                }
                enter(screen, KeyEvent.KEY_RELEASED);
                enter(screen, KeyEvent.KEY_PRESSED);
                enter(screen, KeyEvent.KEY_RELEASED);
                return true;
            });
            screen.rest();
            assertThat(station.sold).hasSize(1);
            assertThat(station.orders).hasSize(1);
        }
    }

    @Test
    void aSecondClickOnTheButtonSellsNothing() {
        try (Screen screen = open(Language.ZH)) {
            fill(screen, "3-1204", "100");
            Screen.onScreen(() -> {
                ((javafx.scene.control.Button) screen.find("#sell")).fire();
                ((javafx.scene.control.Button) screen.find("#sell")).fire();
                return true;
            });
            screen.rest();
            assertThat(station.sold).hasSize(1);
        }
    }

    private static void enter(Screen screen, javafx.event.EventType<KeyEvent> type) {
        Node focus = screen.stage().getScene().getFocusOwner();
        Event.fireEvent(focus, new KeyEvent(
                type, "\r", "\r", KeyCode.ENTER, false, false, false, false));
    }

    @Test
    void theEnterOfTheInputMethodNeverSells() {
        try (Screen screen = open(Language.ZH)) {
            fill(screen, "3-1204", "100");
            Screen.onScreen(() -> {
                compose(screen, "ni", "");
                enter(screen, KeyEvent.KEY_PRESSED);
                enter(screen, KeyEvent.KEY_RELEASED);
                compose(screen, "", "");
                return true;
            });
            screen.rest();
            assertThat(station.sold).as("Enter while composing").isEmpty();
            Screen.onScreen(() -> {
                compose(screen, "1", "");
                compose(screen, "", "1");
                enter(screen, KeyEvent.KEY_PRESSED);
                enter(screen, KeyEvent.KEY_RELEASED);
                return true;
            });
            screen.rest();
            assertThat(station.sold).as("Enter that comes with the committed text").isEmpty();
            Screen.onScreen(() -> {
                enter(screen, KeyEvent.KEY_PRESSED);
                enter(screen, KeyEvent.KEY_RELEASED);
                return true;
            });
            screen.rest();
            assertThat(station.sold).as("the next Enter is meant").hasSize(1);
        }
    }

    private static void compose(Screen screen, String composed, String committed) {
        List<InputMethodTextRun> runs = composed.isEmpty() ? List.of()
                : List.of(new InputMethodTextRun(composed,
                        javafx.scene.input.InputMethodHighlight.SELECTED_RAW));
        Node focus = screen.stage().getScene().getFocusOwner();
        Event.fireEvent(focus, new InputMethodEvent(
                InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, composed.length()));
    }

    @Test
    void theNextSearchKeyLeavesNothingOfTheLastCustomer() {
        try (Screen screen = open(Language.ZH)) {
            fill(screen, "3-1204", "321");
            screen.enter("#given", "400");
            screen.rest();
            assertThat(screen.words()).contains("李晓明").contains("79.00");
            screen.key(KeyCode.ESCAPE);
            screen.type("3-1206");
            screen.rest();
            assertThat(screen.words()).doesNotContain("李晓明").doesNotContain("321")
                    .doesNotContain("79.00").doesNotContain("37.62");
            screen.key(KeyCode.ENTER);
            screen.rest();
            assertThat(screen.text("#amount")).isEmpty();
            assertThat(screen.text("#given")).isEmpty();
            assertThat(screen.text("#customer")).isEqualTo("示例住户 1206");
        }
    }

    @Test
    void everySaleHasItsOwnId() {
        try (Screen screen = open(Language.ZH)) {
            fill(screen, "3-1204", "50");
            screen.key(KeyCode.ENTER);
            screen.rest();
            fill(screen, "3-1204", "50");
            screen.key(KeyCode.ENTER);
            screen.rest();
            assertThat(station.sold).hasSize(2);
            assertThat(station.sold.get(0).sale()).isNotEqualTo(station.sold.get(1).sale());
        }
    }

    @Test
    void theNextCustomerIsServedWhileASaleIsOnTheWire() {
        try (Screen screen = open(Language.ZH)) {
            station.hold = new CountDownLatch(1);
            fill(screen, "3-1204", "50");
            screen.key(KeyCode.ENTER);
            screen.await("on the wire", () -> !station.sold.isEmpty());
            screen.type("3-1207");
            screen.key(KeyCode.ENTER);
            screen.awaitText("#customer", "张伟");
            assertThat(screen.words()).as("the strip keeps the first in sight")
                    .contains("3-1204 李晓明").contains("写表 ●");
            station.hold.countDown();
            screen.awaitText("#ticket-what", "写表成功");
            assertThat(screen.text("#customer")).isEqualTo("张伟");
        }
    }

    @Test
    void amountsThatCannotBeSoldSayWhyAndDoNotSell() {
        try (Screen screen = open(Language.EN)) {
            fill(screen, "3-1204", "1");
            for (String[] bad : new String[][] {{"abc", "WD-1101"}, {"1.234", "WD-1102"},
                {"0", "WD-1103"}, {"-5", "WD-1103"}, {"9999999999999", "WD-1104"},
                {"0.5", "WD-2004"}, {"6000", "WD-2005"}}) {
                screen.enter("#amount", bad[0]);
                screen.rest();
                assertThat(screen.words()).as(bad[0]).contains(bad[1]);
                screen.key(KeyCode.ENTER);
            }
            screen.rest();
            assertThat(station.sold).isEmpty();
            screen.enter("#amount", "２００．５");
            screen.rest();
            assertThat(screen.words()).doesNotContain("WD-1101");
            screen.key(KeyCode.ENTER);
            screen.rest();
            assertThat(station.sold).singleElement()
                    .satisfies(s -> assertThat(s.amount()).isEqualTo(Money.ofFen(20_050)));
        }
    }

    @Test
    void tooLittleCashDoesNotSellAndChangeIsCounted() {
        try (Screen screen = open(Language.EN)) {
            fill(screen, "3-1204", "150");
            screen.key(KeyCode.TAB);
            screen.enter("#given", "100");
            screen.key(KeyCode.ENTER);
            screen.rest();
            assertThat(screen.words()).contains("WD-1105");
            assertThat(station.sold).isEmpty();
            screen.enter("#given", "200");
            screen.rest();
            assertThat(screen.text("#change")).isEqualTo("50.00");
            screen.key(KeyCode.ENTER);
            screen.rest();
            assertThat(station.sold).singleElement().satisfies(s -> assertThat(s.tender())
                    .isEqualTo(new Tender.Cash(Money.ofYuan(200), Money.ofYuan(50))));
        }
    }

    @Test
    void quickAmountsFollowTheirKeys() {
        try (Screen screen = open(Language.EN)) {
            station.order(station.cardOf("3-1204"), 137, TransferState.DELIVERED,
                    Duration.ofDays(9));
            fill(screen, "3-1204", "");
            screen.key(KeyCode.ALT, KeyCode.DIGIT3);
            assertThat(screen.text("#amount")).isEqualTo("200.00");
            screen.key(KeyCode.ALT, KeyCode.DIGIT0);
            assertThat(screen.text("#amount")).isEqualTo("137.00");
        }
    }

    @Test
    void aMeterThatCannotBeReadStillSellsAndSaysSo() {
        try (Screen screen = open(Language.EN)) {
            station.reading = new ReadResult.NoAnswer("timeout");
            fill(screen, "3-1204", "50");
            assertThat(screen.words()).contains("WD-3001");
            screen.key(KeyCode.ENTER);
            screen.rest();
            assertThat(station.sold).hasSize(1);
        }
    }

    @Test
    void altRReadsTheMeterAgain() {
        try (Screen screen = open(Language.EN)) {
            fill(screen, "3-1204", "50");
            assertThat(screen.words()).doesNotContain("WD-3001");
            station.reading = new ReadResult.NoAnswer("timeout");
            screen.key(KeyCode.ALT, KeyCode.R);
            screen.rest();
            assertThat(screen.words()).contains("WD-3001");
        }
    }

    @Test
    void whoAsksWhyIsShownTheChargesOfTheAccountAndTheSaleWaits() {
        try (Screen screen = open(Language.EN)) {
            screen.key(KeyCode.ALT, KeyCode.B);
            assertThat(screen.find("#billing-place")).as("nobody is chosen").isNull();
            fill(screen, "3-1205", "50");
            screen.key(KeyCode.ALT, KeyCode.B);
            screen.rest();
            assertThat(screen.text("#charges-filter")).isEqualTo("100002");
            assertThat(screen.focus().getId()).isEqualTo("charges-filter");
            screen.key(KeyCode.F2);
            screen.rest();
            assertThat(screen.text("#amount")).isEqualTo("50");
        }
    }

    @Test
    void anOldBalanceTurnsGreyAndSaysSo() {
        try (Screen screen = open(Language.EN)) {
            fill(screen, "3-1204", "50");
            clock.forward(Duration.ofSeconds(20));
            screen.awaitText("#balance-age", "23 s");
            assertThat(Screen.onScreen(() -> screen.find("#balance").getStyleClass()))
                    .doesNotContain("old");
            station.hold = new CountDownLatch(1);
            screen.key(KeyCode.ENTER);
            clock.forward(Duration.ofSeconds(60));
            screen.awaitText("#balance-age", "may have changed");
            assertThat(Screen.onScreen(() -> screen.find("#balance").getStyleClass()))
                    .contains("old");
            station.hold.countDown();
        }
    }

    @Test
    void anEmptyStationSaysWhereToBegin() {
        station = new HandMadeStation(clock, folder);
        station.cards.clear();
        try (Screen screen = Screen.open(station, new Look(Language.ZH, Theme.LIGHT, 100), clock)
                .signIn("supervisor")) {
            assertThat(screen.words()).contains("还没有电户");
            screen.key(KeyCode.F4);
            screen.awaitText("#open-account-button", "开户");
        }
    }

    @Test
    void lettersTypedInTheFormBeginTheNextSearch() {
        try (Screen screen = open(Language.EN)) {
            fill(screen, "3-1204", "50");
            screen.type("w");
            assertThat(screen.focus().getId()).isEqualTo("search");
            assertThat(screen.text("#search")).isEqualTo("w");
            assertThat(screen.text("#amount")).isEmpty();
        }
    }
}
