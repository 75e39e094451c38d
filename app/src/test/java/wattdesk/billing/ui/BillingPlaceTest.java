package wattdesk.billing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.billing.Decided;
import wattdesk.billing.Problem;
import wattdesk.message.Language;
import wattdesk.operator.Actor;
import wattdesk.operator.Operator;
import wattdesk.operator.Role;
import wattdesk.printing.device.StatementPapers;
import wattdesk.ui.PlaceScreen;

/// The place of bills by its keys, in every state that it can be in.
@Timeout(120)
class BillingPlaceTest {

    private static final Path PICTURES = Path.of("target/pictures");
    private static final BillingRights ALL = new BillingRights(true, true);

    @TempDir Path folder;
    private final PaperBilling billing = new PaperBilling();

    private BillingController place;

    private void show(PlaceScreen screen, Language language, BillingRights rights) {
        Actor actor = new Actor(new Operator("supervisor", "值班长", Role.SUPERVISOR), null);
        screen.show(() -> place = new BillingController(new BillingServices(billing, billing, billing,
                new StatementPapers(), folder), rights, actor, language, screen.background,
                screen.sheets, Clock.fixed(PaperBilling.NOW, ZoneOffset.UTC)));
    }

    private void someDays() {
        billing.runs.add(PaperBilling.run(23, 0, 0, true));
        billing.runs.add(PaperBilling.run(24, 1, 2, true));
        billing.runs.add(PaperBilling.run(26, 0, 0, false));
    }

    @ParameterizedTest
    @CsvSource({"ZH,light,3 天没有结算,补算 3 天,已结算，有遗留,没有结算,未完成",
        "EN,dark,3 days are not run,Run 3 days,open ends,Missed,Unfinished"})
    void daysTellWhatIsDoneAndWhatWasMissed(Language language, String theme, String standing,
            String button, String gaps, String missed, String unfinished) {
        someDays();
        try (PlaceScreen screen = new PlaceScreen(theme, 1180, 700)) {
            show(screen, language, ALL);
            assertThat(screen.words()).contains(standing, button, gaps, missed, unfinished,
                    "1,234.56");
            screen.picture(PICTURES.resolve("billing-runs-" + language + ".png"));
        }
    }

    @Test
    void theMissedDaysAreRunByEnterWithProgressAndStop() {
        someDays();
        billing.hold = new CountDownLatch(1);
        try (PlaceScreen screen = new PlaceScreen("light", 1180, 700)) {
            show(screen, Language.ZH, ALL);
            screen.robot.push(KeyCode.ENTER);
            screen.await("a run", () -> billing.progress != null);
            screen.robot.push(KeyCode.ENTER);
            tick();
            screen.awaitWords("计费 40/116");
            screen.picture(PICTURES.resolve("billing-running.png"));
            screen.robot.push(KeyCode.ALT, KeyCode.C);
            screen.await("a stop", () -> billing.acts.contains("cancel"));
            screen.awaitWords("WD-7083");
            billing.hold.countDown();
            screen.rest();
            assertThat(billing.acts).as("one run only").containsOnlyOnce("catch up");
            assertThat(screen.words()).contains("WD-7061");
        }
    }

    /// What the window does every second while the place is in front.
    private void tick() {
        PlaceScreen.onScreen(() -> {
            place.tick(PaperBilling.NOW);
            place.tick(PaperBilling.NOW);
            return null;
        });
    }

    @Test
    void aProblemIsDecidedWithAReason() {
        someDays();
        billing.problem(Problem.Kind.NEGATIVE_STEP, "3-1204", "总 1234.56 → 12.30");
        billing.problem(Problem.Kind.JUMP, "3-1205", "999.00 kWh");
        try (PlaceScreen screen = new PlaceScreen("light", 1180, 700)) {
            show(screen, Language.ZH, ALL);
            screen.key(KeyCode.ALT, KeyCode.DIGIT2);
            assertThat(screen.words()).contains("待处理 2", "示数变小", "WD-7020", "1234.560",
                    "走满翻转");
            screen.picture(PICTURES.resolve("billing-problems-zh.png"));
            screen.key(KeyCode.ALT, KeyCode.O);
            assertThat(screen.words()).as("what it will do").contains("补加一圈");
            screen.enter("#decision-reason", "到现场看过");
            screen.picture(PICTURES.resolve("billing-decide-zh.png"));
            screen.key(KeyCode.ENTER);
            assertThat(billing.acts).containsExactly("RolledOver[] 到现场看过");
            assertThat(screen.words()).contains("WD-7040", "待处理 1");
        }
    }

    @Test
    void changedRegistersAskForBothFiguresAndSayWhatCannotBeRead() {
        billing.problem(Problem.Kind.METER_CHANGED, "3-1204", "000024179999");
        try (PlaceScreen screen = new PlaceScreen("light", 1180, 700)) {
            show(screen, Language.EN, ALL);
            screen.key(KeyCode.ALT, KeyCode.DIGIT2);
            screen.key(KeyCode.ALT, KeyCode.H);
            screen.enter("#decision-reason", "changed at noon");
            screen.click("#decision-go");
            assertThat(screen.words()).contains("WD-7080");
            screen.enter("#decision-at", "2026-11-27 12:00");
            screen.enter("#decision-last-total", "1240.50");
            screen.enter("#decision-first-total", "0.1");
            screen.picture(PICTURES.resolve("billing-changed-en.png"));
            billing.answer = new Decided.NotValid("last", "1240.50");
            screen.click("#decision-go");
            assertThat(billing.acts.getFirst()).contains("2026-11-27T04:00:00Z", "1240.500",
                    "0.100", "changed at noon");
            assertThat(screen.words()).contains("WD-7046");
        }
    }

    @Test
    void whoMayOnlyLookHasNoButtons() {
        someDays();
        billing.problem(Problem.Kind.NO_PRICE, "3-1204", "shop");
        billing.gap("3-1205", 25, "NO_ANSWER");
        try (PlaceScreen screen = new PlaceScreen("light", 1180, 700)) {
            show(screen, Language.EN, new BillingRights(false, false));
            assertThat(screen.words()).doesNotContain("Run 3 days");
            screen.key(KeyCode.ENTER);
            screen.key(KeyCode.ALT, KeyCode.DIGIT2);
            assertThat(screen.words()).contains("A supervisor or administrator decides");
            screen.key(KeyCode.ALT, KeyCode.R);
            screen.key(KeyCode.ALT, KeyCode.DIGIT3);
            screen.key(KeyCode.ALT, KeyCode.B);
            assertThat(billing.acts).isEmpty();
        }
    }

    @Test
    void aGapIsFilledByHandWithItsReason() {
        billing.gap("3-1205", 25, "LINE_DOWN");
        try (PlaceScreen screen = new PlaceScreen("light", 1180, 700)) {
            show(screen, Language.ZH, ALL);
            screen.key(KeyCode.ALT, KeyCode.DIGIT3);
            assertThat(screen.words()).contains("缺抄 1", "线路断开");
            screen.picture(PICTURES.resolve("billing-gaps-zh.png"));
            screen.key(KeyCode.ALT, KeyCode.B);
            screen.enter("#write-reason", "表前抄读");
            screen.click("#write-go");
            assertThat(screen.words()).as("no figure yet").contains("WD-7080");
            screen.enter("#write-at", "２０２６-11-26 08:30");
            screen.enter("#write-total", "1236.7");
            screen.click("#write-go");
            assertThat(billing.acts).containsExactly(
                    "000024170093 2026-11-26T00:30:00Z 1236.700 表前抄读");
            assertThat(screen.words()).contains("没有缺抄");
        }
    }

    @ParameterizedTest
    @CsvSource({"ZH,light,1000,700", "EN,dark,1366,768"})
    void everyChargeIsExplainedOnScreenAndOnPaper(
            Language language, String theme, double width, double height) throws Exception {
        someDays();
        try (PlaceScreen screen = new PlaceScreen(theme, width, height)) {
            show(screen, language, ALL);
            screen.key(KeyCode.ALT, KeyCode.DIGIT4);
            assertThat(screen.words()).contains("2026-11", "3-1204", "132.84");
            screen.picture(PICTURES.resolve("billing-charges-" + language + ".png"));
            screen.enter("#charges-filter", "1204");
            screen.rest();
            screen.enter("#charges-filter", "10000001");
            screen.rest();
            assertThat(screen.words()).doesNotContain("王敏");
            screen.key(KeyCode.ENTER);
            screen.key(KeyCode.ENTER);
            screen.key(KeyCode.ENTER);
            assertThat(screen.words()).contains("2.1080000", "0.7350000", "1.1997000",
                    "0.12345", "171.333", "4.04");
            screen.picture(PICTURES.resolve("billing-explain-" + language + ".png"));
            screen.key(KeyCode.ALT, KeyCode.P);
            assertThat(screen.words()).contains("WD-7081");
            assertThat(Files.size(folder.resolve("charge-10000001-8812.pdf")))
                    .isGreaterThan(10_000);
            screen.key(KeyCode.ESCAPE);
            screen.key(KeyCode.ALT, KeyCode.LEFT);
            screen.awaitWords("2026-10");
        }
    }

    @Test
    void aChargeThatIsNotFoundAnyMoreSaysSo() {
        billing.gone = true;
        try (PlaceScreen screen = new PlaceScreen("light", 1000, 700)) {
            show(screen, Language.ZH, ALL);
            screen.key(KeyCode.ALT, KeyCode.DIGIT4);
            screen.enter("#charges-filter", "10000001");
            screen.rest();
            screen.key(KeyCode.ENTER);
            screen.key(KeyCode.ENTER);
            screen.key(KeyCode.ENTER);
            screen.awaitWords("WD-7084");
        }
    }

    @Test
    void aPaperThatCannotBeSavedSaysSo() throws Exception {
        Files.delete(folder);
        try (PlaceScreen screen = new PlaceScreen("light", 1000, 700)) {
            show(screen, Language.EN, ALL);
            screen.key(KeyCode.ALT, KeyCode.DIGIT4);
            screen.enter("#charges-filter", "10000001");
            screen.rest();
            screen.key(KeyCode.ENTER);
            screen.key(KeyCode.ENTER);
            screen.key(KeyCode.ENTER);
            screen.key(KeyCode.ALT, KeyCode.P);
            assertThat(screen.words()).contains("WD-7082");
            Files.createDirectories(folder);
        }
    }

    @Test
    void anEmptyStationSaysWhatToDo() {
        try (PlaceScreen screen = new PlaceScreen("contrast", 1000, 700)) {
            show(screen, Language.ZH, ALL);
            assertThat(screen.words()).contains("1 天没有结算");
            screen.key(KeyCode.ALT, KeyCode.DIGIT2);
            assertThat(screen.words()).contains("没有待处理的问题");
            screen.key(KeyCode.ALT, KeyCode.DIGIT3);
            assertThat(screen.words()).contains("没有缺抄");
            assertThat(Optional.ofNullable(screen.find("#gap-write")).orElseThrow().isDisabled())
                    .isTrue();
        }
    }
}
