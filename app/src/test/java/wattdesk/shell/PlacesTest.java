package wattdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import wattdesk.quantity.Money;
import wattdesk.settings.PaperLanguage;
import wattdesk.settings.Settings;
import wattdesk.settings.SettingsBook;
import wattdesk.vending.Order;
import wattdesk.vending.TransferState;

/// The other places: pending, receipts, accounts, settings.
class PlacesTest extends AtAPlace {

    @Test
    void checkNowDeliversAndSaysSo() {
        Order order = waiting("3-1207", TransferState.PENDING);
        try (Screen screen = open("cashier", KeyCode.F9)) {
            assertThat(screen.words()).contains("3-1207").contains("80.00").contains("4 min");
            screen.key(KeyCode.ENTER);
            screen.rest();
            assertThat(station.acts).contains("try " + order.sale());
            assertThat(screen.words()).contains("WD-2021").contains("Nothing is pending");
        }
    }

    @Test
    void whatWasSoldWithoutDeliveryIsNotSaidToGoByItself() {
        Order made = waiting("3-1207", TransferState.PENDING);
        station.orders.set(0, new Order(made.sale(), made.transfer(), made.receipt(),
                made.sequence(), made.at(), made.day(), made.operator(), made.login(),
                made.account(), made.room(), made.customer(), made.meter(), made.amount(),
                made.tender(), made.saleState(), made.transferState(), null, null, null, 0, null,
                null, 0, false));
        try (Screen screen = open("cashier", KeyCode.F9)) {
            assertThat(screen.words()).contains("does not go by itself")
                    .doesNotContain("It is credited by itself");
        }
    }

    @Test
    void aVoidNeedsAnotherPersonAndAReason() {
        waiting("3-1207", TransferState.PENDING);
        try (Screen screen = open("cashier", KeyCode.F9)) {
            screen.key(KeyCode.ALT, KeyCode.V);
            screen.approve("", "supervisor");
            assertThat(screen.words()).contains("WD-5104");
            screen.approve("customer left", "cashier");
            assertThat(screen.words()).contains("WD-5105");
            screen.enter("#approval-login", "supervisor");
            screen.enter("#approval-password", "wrong");
            screen.key(KeyCode.ENTER);
            screen.rest();
            assertThat(screen.words()).contains("WD-5101");
            assertThat(station.acts).isEmpty();
            screen.approve("customer left", "supervisor");
            assertThat(station.acts).contains("void supervisor customer left");
            assertThat(screen.words()).contains("WD-2026");
        }
    }

    @Test
    void aCashierCannotApprove() {
        waiting("3-1207", TransferState.PENDING);
        try (Screen screen = open("supervisor", KeyCode.F9)) {
            screen.key(KeyCode.ALT, KeyCode.V);
            screen.approve("customer left", "cashier");
            assertThat(screen.words()).contains("WD-5106");
            assertThat(station.acts).isEmpty();
            screen.key(KeyCode.ESCAPE);
            assertThat(screen.find("#approval")).isNull();
        }
    }

    @Test
    void twoPersonsDecideADispute() {
        waiting("3-1208", TransferState.DISPUTED);
        try (Screen screen = open("supervisor", KeyCode.F9)) {
            screen.click("#decide-arrived");
            screen.approve("seen on the meter", "admin");
            assertThat(station.acts).contains("decide true admin");
        }
    }

    @Test
    void everyActOnAPendingSaleHasItsKey() {
        waiting("3-1208", TransferState.DISPUTED);
        try (Screen screen = open("supervisor", KeyCode.F9)) {
            assertThat(screen.keyBeside("#decide-arrived")).isEqualTo("Alt+Y");
            assertThat(screen.keyBeside("#decide-missing")).isEqualTo("Alt+N");
            assertThat(screen.keyBeside("#adopt")).isEqualTo("Alt+A");
            screen.key(KeyCode.ALT, KeyCode.A);
            screen.enter("#reason", "card till");
            screen.key(KeyCode.ENTER);
            screen.rest();
            assertThat(station.acts).anyMatch(act -> act.startsWith("adopt "));
            screen.key(KeyCode.ALT, KeyCode.N);
            screen.approve("not on the meter", "admin");
            assertThat(station.acts).contains("decide false admin");
        }
    }

    @Test
    void aCashierIsNotOfferedWhatTheRoleMayNot() {
        waiting("3-1208", TransferState.DISPUTED);
        try (Screen screen = open("cashier", KeyCode.F9)) {
            assertThat(screen.find("#decide-arrived")).isNull();
            assertThat(screen.find("#adopt")).isNull();
            screen.key(KeyCode.F4);
            screen.rest();
            assertThat(screen.find("#open-account-button").isVisible())
                    .as("serves accounts, does not make them").isFalse();
        }
    }

    @Test
    void aForeignPurchaseIsAdoptedWithAReason() {
        waiting("3-1207", TransferState.PENDING);
        try (Screen screen = open("supervisor", KeyCode.F9)) {
            screen.click("#adopt");
            screen.enter("#reason", "card till");
            screen.key(KeyCode.ENTER);
            screen.rest();
            assertThat(station.acts).anyMatch(act -> act.startsWith("adopt "));
            assertThat(screen.words()).contains("WD-2041");
        }
    }

    @Test
    void receiptsAreFoundByNumberTimeAndRoom() {
        waiting("3-1207", TransferState.PENDING);
        station.order(station.cardOf("3-1204"), 200, TransferState.DELIVERED, Duration.ofHours(3));
        try (Screen screen = open("cashier", KeyCode.F8)) {
            for (String[] search : new String[][] {
                {"000001", "3-1207"}, {"14:28", "3-1207"}, {"3-1204", "3-1204"}}) {
                screen.enter("#receipt-filter", search[0]);
                screen.rest();
                assertThat(screen.words()).as(search[0]).contains(search[1])
                        .doesNotContain(search[1].equals("3-1207") ? "3-1204" : "3-1207");
            }
            screen.enter("#receipt-filter", "nobody");
            screen.rest();
            assertThat(screen.words()).contains("No receipts");
        }
    }

    @Test
    void anotherDaysReceiptsAreOneKeyAway() {
        try (Screen screen = open("cashier", KeyCode.F8)) {
            String today = screen.words().replaceAll("(?s).*?(\\d{4}-\\d\\d-\\d\\d).*", "$1");
            String before = LocalDate.parse(today).minusDays(1).toString();
            screen.key(KeyCode.ALT, KeyCode.LEFT);
            screen.rest();
            assertThat(screen.text("#receipts-day")).isEqualTo(before);
            screen.key(KeyCode.ALT, KeyCode.RIGHT);
            screen.key(KeyCode.ALT, KeyCode.RIGHT);
            screen.rest();
            assertThat(screen.text("#receipts-day")).as("tomorrow has none").isEqualTo(today);
        }
    }

    @Test
    void aReceiptIsSeenPrintedAgainAndSaved() {
        waiting("3-1207", TransferState.PENDING);
        try (Screen screen = open("cashier", KeyCode.F8)) {
            screen.await("paper", () -> ((javafx.scene.image.ImageView)
                    screen.find("#receipt-paper")).getImage() != null);
            screen.key(KeyCode.ENTER);
            screen.rest();
            assertThat(station.acts).contains("print A-2026-000001");
            assertThat(screen.words()).contains("WD-7101");
            screen.key(KeyCode.ALT, KeyCode.P);
            screen.rest();
            assertThat(screen.words()).contains("WD-7103");
            assertThat(folder.resolve("A-2026-000001.pdf")).exists();
        }
    }

    @Test
    void aStationWithoutAPrinterSendsNobodyToFetchAPaper() {
        waiting("3-1207", TransferState.PENDING);
        station.hasPrinter = false;
        try (Screen screen = open("cashier", KeyCode.F8)) {
            screen.key(KeyCode.ENTER);
            screen.rest();
            assertThat(screen.words()).contains("WD-7105").doesNotContain("WD-7101");
        }
    }

    @Test
    void aPrinterThatCannotPrintIsNamedAndSoIsAFolderThatIsNotThere() {
        waiting("3-1207", TransferState.PENDING);
        station.printerTrouble = "out of paper";
        try (Screen screen = open("cashier", KeyCode.F8)) {
            screen.key(KeyCode.ENTER);
            screen.rest();
            assertThat(screen.words()).contains("WD-7102").contains("out of paper");
            station.pdfFails = true;
            screen.key(KeyCode.ALT, KeyCode.P);
            screen.rest();
            assertThat(screen.words()).contains("WD-7104");
        }
    }

    @Test
    void anAccountIsOpenedAfterATestRead() {
        try (Screen screen = open("admin", KeyCode.F4)) {
            screen.key(KeyCode.ALT, KeyCode.N);
            screen.enter("#open-room", "nonsense");
            screen.key(KeyCode.ENTER);
            screen.rest();
            screen.click("#open-go");
            assertThat(screen.words()).contains("WD-6109");
            screen.enter("#open-room", "7-0101");
            screen.enter("#open-customer", "示例住户 𠮷");
            screen.enter("#open-meter", "000024170093");
            screen.click("#open-try");
            assertThat(screen.words()).as("sold to before, and nobody said as whose")
                    .contains("WD-6113").contains("37.62");
            assertThat(screen.focus().getId()).isEqualTo("open-holder");
            screen.enter("#open-holder", "31204");
            screen.click("#open-try");
            assertThat(screen.words()).contains("WD-6111").contains("37.62");
            assertThat(screen.focus().getId()).isEqualTo("open-go");
            screen.click("#open-go");
            assertThat(screen.words()).contains("WD-6006");
            screen.enter("#open-meter", "000099990001");
            screen.click("#open-go");
            assertThat(screen.words()).contains("WD-6110").contains("示例住户 𠮷");
        }
    }

    @Test
    void aLineIsAdded() {
        try (Screen screen = open("admin", KeyCode.F4)) {
            screen.key(KeyCode.ALT, KeyCode.L);
            screen.click("#line-add");
            assertThat(screen.words()).contains("WD-3207");
            screen.enter("#line-name", "A");
            screen.enter("#line-port", "/dev/ttyUSB7");
            screen.click("#line-add");
            assertThat(screen.words()).contains("WD-3202");
            screen.enter("#line-name", "D");
            screen.click("#line-add");
            assertThat(station.lines).containsKey("D");
            assertThat(screen.find("#line-sheet")).isNull();
        }
    }

    @Test
    void everyRefusalOfSettingsIsTold() {
        Map<String, SettingsBook.Saved> refusals = Map.of(
                "WD-6302", new SettingsBook.Saved.NotPermitted(),
                "WD-6550", new SettingsBook.Saved.NotValid("levels", "50.00 60.00 5.00"),
                "WD-6315", new SettingsBook.Saved.NotValid("printer", "nowhere"),
                "WD-4010", new SettingsBook.Saved.NotWritten("WD-4010", "disk full"));
        try (Screen screen = open("admin", KeyCode.F10)) {
            refusals.forEach((code, refusal) -> {
                station.savedAnswer = refusal;
                screen.enter("#setting-minimum", "10");
                screen.click("#settings-save");
                assertThat(screen.words()).contains(code);
            });
            assertThat(station.settings.minimumPurchase()).isEqualTo(Money.ofYuan(1));
        }
    }

    @Test
    void settingsAreJudgedAndSaved() {
        try (Screen screen = open("admin", KeyCode.F10)) {
            screen.enter("#setting-minimum", "many");
            screen.click("#settings-save");
            assertThat(screen.words()).contains("WD-4201");
            screen.enter("#setting-minimum", "10");
            screen.enter("#setting-station-name", "Rosengarten");
            screen.choose("#setting-receipt-language", 2);
            screen.enter("#setting-second-level", "15");
            screen.click("#settings-save");
            assertThat(screen.words()).contains("WD-6301");
            assertThat(station.settings.minimumPurchase()).isEqualTo(Money.ofYuan(10));
            assertThat(station.settings.receiptLanguage()).isEqualTo(PaperLanguage.EN);
            assertThat(station.settings.levels().second()).isEqualTo(Money.ofYuan(15));
            screen.await("title", () -> screen.stage().getTitle().contains("Rosengarten"));
        }
    }

    @Test
    void aBackupAndTheChecksAreShown() {
        try (Screen screen = open("supervisor", KeyCode.F10)) {
            assertThat(screen.words()).contains("Disk");
            assertThat(screen.find("#settings-save")).isNull();
            screen.click("#check-books");
            assertThat(screen.words()).contains("every entry sums to zero");
            screen.click("#back-up");
            assertThat(screen.words()).contains("WD-4211");
            station.backupFails = true;
            screen.click("#back-up");
            assertThat(screen.words()).contains("WD-4212");
        }
    }

    @Test
    void receiptsWithoutPaperAreToldAtSignIn() {
        station.prints = 0;
        waiting("3-1207", TransferState.PENDING);
        Settings now = station.settings;
        station.settings = new Settings(now.stationName(), now.practice(), now.minimumPurchase(),
                now.maximumPurchase(), now.hoardingLimit(), now.receiptSeries(), "file:paper",
                now.receiptLanguage(), now.levels());
        try (Screen screen = open("cashier", KeyCode.F2)) {
            assertThat(screen.words()).contains("WD-4902");
            screen.key(KeyCode.F8);
            screen.rest();
            assertThat(screen.find("#receipts-place")).isNotNull();
            screen.click("#dismiss-WD-4902");
            assertThat(screen.words()).doesNotContain("WD-4902");
        }
    }

    @Test
    void anAdministratorAddsAnOperatorAndSetsAPassword() {
        try (Screen screen = open("admin", KeyCode.F10)) {
            screen.click("#staff-add");
            screen.click("#staff-save");
            assertThat(screen.words()).contains("WD-5108");
            screen.enter("#staff-login", "li");
            screen.enter("#staff-name", "李静");
            password(screen, "short", "short");
            assertThat(screen.words()).contains("WD-5005");
            password(screen, "quiet river 12", "quiet river 13");
            assertThat(screen.words()).contains("WD-5107");
            password(screen, "quiet river 12", "quiet river 12");
            assertThat(screen.find("#person-sheet")).isNull();
            assertThat(station.people).contains(new wattdesk.operator.Operator(
                    "li", "李静", wattdesk.operator.Role.CASHIER));
            screen.click("#staff-password-li");
            password(screen, "quiet river 14", "quiet river 14");
            assertThat(station.acts).contains("password of li");
            assertThat(screen.words()).contains("WD-5002").contains("李静").contains("Cashier");
        }
    }

    private static void password(Screen screen, String once, String again) {
        screen.enter("#new-password", once);
        screen.enter("#new-password-again", again);
        screen.click("#staff-save");
    }

    @Test
    void aSupervisorConfirmsAClockThatStandsBeforeTheLastEntry() {
        station.clockBehind = new wattdesk.ledger.TimeGuard.SetBack(
                clock.instant().plus(Duration.ofDays(1)), clock.instant());
        try (Screen screen = open("supervisor", KeyCode.F10)) {
            assertThat(screen.find("#confirm-clock").isVisible()).isTrue();
            screen.click("#confirm-clock");
            assertThat(station.acts).contains("clock confirmed by supervisor");
            assertThat(screen.words()).contains("WD-4215");
            assertThat(screen.find("#confirm-clock").isVisible()).isFalse();
        }
    }

    @Test
    void aCashierIsNotOfferedToConfirmTheClock() {
        station.clockBehind = new wattdesk.ledger.TimeGuard.SetBack(
                clock.instant().plus(Duration.ofDays(1)), clock.instant());
        try (Screen screen = open("cashier", KeyCode.F10)) {
            assertThat(screen.find("#confirm-clock")).isNull();
        }
    }

    @Test
    void theLanguageChangesWhereTheOperatorStands() {
        try (Screen screen = open("supervisor", KeyCode.F10)) {
            screen.click("#language-ZH");
            assertThat(screen.words()).contains("健康状况").doesNotContain("Health");
        }
    }

    @Test
    void whatBrokeIsSaidWithACodeAndTheWindowGoesOn() {
        station.findFails = true;
        try (Screen screen = open("cashier", KeyCode.F2)) {
            screen.type("3");
            screen.rest();
            assertThat(screen.words()).contains("WD-4901");
            station.findFails = false;
            screen.type("-1204");
            screen.rest();
            assertThat(screen.words()).contains("李晓明");
        }
    }
}
