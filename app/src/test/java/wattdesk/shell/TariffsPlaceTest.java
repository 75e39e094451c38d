package wattdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wattdesk.message.Language;
import wattdesk.operator.Actor;
import wattdesk.operator.Approval;
import wattdesk.station.DemoPeople;
import wattdesk.tariff.Band;
import wattdesk.tariff.Drafting;
import wattdesk.tariff.RehearsalTotals;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.VersionDraft;
import wattdesk.tariff.Versions;

/// A price is made at the real screens and kept in the real database: typed, mended, looked at,
/// released by two, and never changed again.
class TariffsPlaceTest {

    private static final Look LOOK = new Look(Language.EN, Theme.LIGHT, 100);
    private static DemoStation demo;

    @BeforeAll
    static void open() {
        demo = new DemoStation();
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    private static Screen at(DemoPeople who) {
        return demo.at(KeyCode.F11, who, LOOK, Screen.WIDTH, Screen.HEIGHT);
    }

    private static void choose(Screen screen, int downs) {
        for (int i = 0; i < downs; i++) {
            screen.key(KeyCode.DOWN);
        }
    }

    private static void choose(Screen screen, String tariff) {
        Screen.onScreen(() -> {
            ListView<?> list = (ListView<?>) screen.find("#tariffs");
            for (int i = 0; i < list.getItems().size(); i++) {
                if (list.getItems().get(i).toString().contains("id=" + tariff)) {
                    list.getSelectionModel().select(i);
                }
            }
            return null;
        });
        screen.rest();
    }

    private static void openEditor(Screen screen, String tariff) {
        choose(screen, tariff);
        screen.key(KeyCode.ENTER);
        screen.rest();
        assertThat(screen.find("#editor")).isNotNull();
    }

    private static String problems(Screen screen) {
        return Screen.onScreen(() -> {
            StringBuilder all = new StringBuilder();
            screen.find("#problems").lookupAll(".problem").forEach(node ->
                    all.append(((Button) node).getText()).append('\n'));
            return all.toString();
        });
    }

    private static void jump(Screen screen, String part) {
        Screen.onScreen(() -> {
            Optional<Node> line = screen.find("#problems").lookupAll(".problem").stream()
                    .filter(node -> ((Button) node).getText().contains(part)).findFirst();
            ((Button) line.orElseThrow()).fire();
            return null;
        });
        screen.rest();
    }

    private static String focused(Screen screen) {
        return screen.focus() == null ? "" : screen.focus().getId();
    }

    private static void type(Screen screen, String field, String text) {
        screen.enter(field, text);
        screen.rest();
    }

    private static boolean off(Screen screen, String button) {
        return Screen.onScreen(() -> screen.find(button).isDisabled());
    }

    @Test
    void aTariffIsSentToItsMetersFromItsPlaceAfterSayingWhatThatDoes() {
        try (Screen screen = at(DemoPeople.ADMIN)) {
            choose(screen, 1);
            screen.key(KeyCode.ALT, KeyCode.M);
            screen.await("what it does", () -> screen.find("#download-preview") != null
                    || screen.find("#download-none") != null);
            screen.key(KeyCode.ESCAPE);
        }
    }

    @Test
    void aGapIsNamedJumpedToMendedAndReleasedByASecondPersonOnly() {
        try (Screen screen = at(DemoPeople.ADMIN)) {
            openEditor(screen, "shop-tou");
            assertThat(off(screen, "#release")).as("no instant yet").isTrue();
            type(screen, "#at-effectivefrom", "2020-01-01");
            assertThat(problems(screen)).contains("never back-dated");
            type(screen, "#at-effectivefrom", "2031-07-01 15:00");
            type(screen, "#at-calendar-seasons-0-to", "09-29");
            assertThat(problems(screen)).contains("09-30");
            assertThat(off(screen, "#release")).isTrue();
            screen.enter("#sample-use", "300");
            jump(screen, "09-30");
            assertThat(focused(screen)).isEqualTo("year-bar");
            type(screen, "#at-calendar-seasons-0-to", "09-30");
            type(screen, "#at-prices-0-peak", "x");
            jump(screen, "Peak");
            assertThat(focused(screen)).isEqualTo("at-prices-0-peak");
            type(screen, "#at-prices-0-peak", "1.0500");
            assertThat(screen.text("#problem-count")).isEqualTo("No problems");
            String before = screen.text("#sample-total");
            type(screen, "#at-prices-0-peak", "2.0500");
            assertThat(screen.text("#sample-total")).isNotEqualTo(before);
            type(screen, "#at-prices-0-peak", "1.0500");
            assertThat(screen.text("#sample-total")).isEqualTo(before);

            screen.key(KeyCode.ALT, KeyCode.L);
            screen.rest();
            assertThat(screen.words()).contains("There is no month to rehearse");
            screen.key(KeyCode.ENTER);
            screen.rest();
            assertThat(screen.words()).contains("in force from 2031-07-01 15:00");
            approve(screen, DemoPeople.ADMIN);
            assertThat(screen.words()).as("not the same person").contains("WD-5105");
            assertThat(tou().versions()).hasSize(1);
            approve(screen, DemoPeople.SUPERVISOR);
            assertThat(screen.words()).contains("WD-6258");
            assertThat(tou().versions()).hasSize(2);
            assertThat(tou().versions().getLast().tiers().getFirst()
                    .price(Band.PEAK).yuanPerUnit()).isEqualTo("1.0500");
            screen.rest();
            assertThat(screen.words()).contains("waiting").contains("2031-07-01 15:00");
            screen.key(KeyCode.RIGHT);
            assertThat(screen.text("#version-facts")).contains("admin").contains("supervisor")
                    .contains("tariff office 12");
            assertThat(screen.text("#work")).as("what is released is only copied")
                    .isEqualTo("Copy to new version");
        }
    }

    private static void approve(Screen screen, DemoPeople who) {
        screen.enter("#approval-reason", "tariff office 12");
        screen.enter("#approval-login", who.login());
        screen.enter("#approval-password", who.password());
        screen.key(KeyCode.ENTER);
        screen.rest();
    }

    private static Tariff tou() {
        return demo.station.tariffs(Actor.SYSTEM).find("shop-tou").orElseThrow();
    }

    @Test
    void theWeekIsPaintedWithTheMouseWithKeysAndByTyping() {
        try (Screen screen = at(DemoPeople.ADMIN)) {
            openEditor(screen, "shop-tou");
            String field = "#at-calendar-seasons-0-days-weekend";
            assertThat(screen.text(field)).isEqualTo("00:00 Valley  08:00 Flat  22:00 Valley");
            screen.focusOn("#week");
            choose(screen, 5);
            screen.key(KeyCode.SHIFT, KeyCode.RIGHT);
            screen.key(KeyCode.DIGIT2);
            assertThat(screen.text(field))
                    .isEqualTo("00:00 Peak  01:00 Valley  08:00 Flat  22:00 Valley");
            type(screen, field, "0 v 8:15 p 22 v");
            screen.focusOn("#sample-use");
            assertThat(screen.text(field)).isEqualTo("00:00 Valley  08:15 Peak  22:00 Valley");
            drag(screen, 5, 0.0, 0.249);
            screen.focusOn("#sample-use");
            assertThat(screen.text(field)).as("six hours in the brush's band").isEqualTo(
                    "00:00 Sharp  06:00 Valley  08:15 Peak  22:00 Valley");
            screen.key(KeyCode.ESCAPE);
            screen.rest();
            assertThat(screen.find("#leave-sheet")).isNotNull();
            screen.key(KeyCode.ALT, KeyCode.X);
            screen.rest();
            assertThat(screen.find("#editor")).isNull();
            assertThat(drafts("shop-tou")).isEmpty();
        }
    }

    private static Optional<VersionDraft> drafts(String tariff) {
        return demo.station.versions(Actor.SYSTEM).drafts().stream()
                .filter(draft -> draft.tariff().equals(tariff)).findFirst();
    }

    /// Press, drag, release on a row of the week, from one share of its width to another.
    private static void drag(Screen screen, int row, double from, double to) {
        Screen.onScreen(() -> {
            Node bar = (Node) screen.find("#week").lookupAll(".day-bar").toArray()[row];
            double width = bar.getLayoutBounds().getWidth();
            mouse(bar, MouseEvent.MOUSE_PRESSED, from * width);
            mouse(bar, MouseEvent.MOUSE_DRAGGED, (from + to) / 2 * width);
            mouse(bar, MouseEvent.MOUSE_DRAGGED, to * width);
            mouse(bar, MouseEvent.MOUSE_RELEASED, to * width);
            return null;
        });
        screen.rest();
    }

    private static void mouse(
            Node node, EventType<MouseEvent> type, double x) {
        Point2D at = node.localToScene(x, 5);
        node.fireEvent(new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(),
                MouseButton.PRIMARY, 1, false, false,
                false, false, true, false, false, true, false, false, null));
    }

    @Test
    void aNewTariffIsTypedWithTiersSavedGoneOnWithAndDeleted() {
        try (Screen screen = at(DemoPeople.ADMIN)) {
            screen.key(KeyCode.ALT, KeyCode.N);
            screen.rest();
            assertThat(focused(screen)).isEqualTo("at-id");
            screen.key(KeyCode.ALT, KeyCode.S);
            screen.rest();
            assertThat(screen.words()).as("it has to belong somewhere").contains("WD-6252");
            type(screen, "#at-id", "shop-tou");
            type(screen, "#at-name", "Offices");
            assertThat(problems(screen)).contains("shop-tou");
            type(screen, "#at-id", "offices");
            type(screen, "#at-effectivefrom", "2031-01-01");
            type(screen, "#at-prices-0-flat", "0.6000");
            screen.click("#tiers-year");
            screen.key(KeyCode.ALT, KeyCode.T);
            screen.rest();
            type(screen, "#at-tiers-steps-0-upto", "2760");
            assertThat(off(screen, "#release")).as("a price is missing").isTrue();
            type(screen, "#at-prices-1-flat", "0.7000");
            assertThat(off(screen, "#release")).isFalse();
            assertThat(screen.text("#sample-average")).contains("0.");
            screen.key(KeyCode.ALT, KeyCode.S);
            screen.rest();
            assertThat(screen.words()).contains("WD-6250");
            screen.key(KeyCode.ESCAPE);
            screen.rest();
            VersionDraft kept = drafts("offices").orElseThrow();
            assertThat(kept.version().prices()).hasSize(2);
            assertThat(screen.words()).contains("Offices").contains("not in force yet");
            screen.key(KeyCode.ENTER);
            screen.rest();
            assertThat(screen.text("#at-tiers-steps-0-upto")).isEqualTo("2760");
            screen.key(KeyCode.ALT, KeyCode.D);
            screen.rest();
            assertThat(screen.words()).contains("It cannot be brought back");
            screen.click("#delete-go");
            screen.rest();
            assertThat(drafts("offices")).isEmpty();
            assertThat(screen.words()).contains("WD-6259");
        }
    }

    @Test
    void aSupervisorLooksAndChangesNothingAndACashierDoesNotSeeThePlace() {
        try (Screen screen = at(DemoPeople.SUPERVISOR)) {
            assertThat(screen.find("#tariffs-place")).isNotNull();
            assertThat(screen.find("#new-tariff")).isNull();
            choose(screen, "resident-tiered");
            screen.key(KeyCode.ENTER);
            screen.rest();
            assertThat(screen.find("#editor")).isNull();
            assertThat(screen.words()).contains("2760");
        }
        try (Screen screen = at(DemoPeople.CASHIER)) {
            assertThat(screen.find("#go-tariffs")).isNull();
            assertThat(screen.find("#tariffs-place")).isNull();
        }
    }

    @Test
    void aDraftThatSomebodyElseChangedMeanwhileIsNotReleased() {
        Actor admin = new Actor(DemoPeople.ADMIN.operator(), null);
        Versions versions = demo.station.versions(admin);
        Tariff flat = demo.station.tariffs(admin).find("resident-flat").orElseThrow();
        VersionDraft draft = versions.begin(Drafting.copy(flat,
                flat.versions().getFirst(), "2032-01-01T00:00:00+08:00")).draft();
        try (Screen screen = at(DemoPeople.ADMIN)) {
            choose(screen, "resident-flat");
            screen.key(KeyCode.RIGHT);
            screen.key(KeyCode.ENTER);
            screen.rest();
            screen.key(KeyCode.ALT, KeyCode.L);
            screen.rest();
            screen.key(KeyCode.ENTER);
            screen.rest();
            VersionDraft changed = versions.save(draft, Drafting.copy(flat,
                    flat.versions().getFirst(), "2033-01-01T00:00:00+08:00")).draft();
            approve(screen, DemoPeople.SUPERVISOR);
            assertThat(screen.words()).contains("WD-6251");
            assertThat(demo.station.tariffs(admin).find("resident-flat").orElseThrow().versions())
                    .hasSize(1);
            assertThat(versions.release(changed, RehearsalTotals.NO_MONTH, new Approval(
                    UUID.randomUUID(), DemoPeople.ADMIN.operator(),
                    DemoPeople.SUPERVISOR.operator(), Versions.RELEASE,
                    versions.subject(changed), "x", Instant.now())).done()).isTrue();
        }
    }

    @Test
    void householdsAreOfferedTheMasterMeterPriceFirst() {
        Actor admin = new Actor(DemoPeople.ADMIN.operator(), null);
        String tiered = """
                {"id":"a-tiered","name":"甲","commodity":"ELECTRICITY","versions":[
                 {"effectiveFrom":"2024-01-01T00:00:00+08:00","bands":["FLAT"],
                  "tiers":{"period":"MONTH","start":"01","steps":[{"upTo":"200"},{}]},
                  "prices":[{"FLAT":"0.5"},{"FLAT":"0.6"}]}]}""";
        assertThat(demo.station.tariffs(admin).take(tiered).tariff()).isNotNull();
        assertThat(demo.station.tariffs(admin).all().getFirst().id()).isEqualTo("a-tiered");
        try (Screen screen = demo.at(KeyCode.F4, DemoPeople.ADMIN, LOOK, Screen.WIDTH,
                Screen.HEIGHT)) {
            screen.key(KeyCode.ALT, KeyCode.N);
            screen.rest();
            Object chosen = Screen.onScreen(() ->
                    ((ComboBox<?>) screen.find("#open-tariff")).getValue());
            assertThat(chosen).isEqualTo(demo.station.tariffs(admin).find("resident-flat")
                    .orElseThrow());
        }
    }
}
