package wattdesk.board.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wattdesk.board.AccountFacts;
import wattdesk.board.BoardRoom;
import wattdesk.board.Link;
import wattdesk.board.MeterFacts;
import wattdesk.board.Relay;
import wattdesk.board.Standing;
import wattdesk.board.Town;
import wattdesk.customer.BillingMode;
import wattdesk.message.Language;
import wattdesk.premises.Room;
import wattdesk.quantity.Money;
import wattdesk.ui.PlaceScreen;

/// The board driven by keys: narrowing, searching, choosing, opening, coming back.
class BoardPlaceTest {

    private PlaceScreen screen;
    private final TownBoard town = new TownBoard(new Town(7).rooms(3, 6, 6));

    @BeforeEach
    void open() {
        screen = new PlaceScreen("light", 1000, 600);
    }

    @AfterEach
    void close() {
        screen.close();
    }

    private static BoardRoom room(String code, String name, long fen, Relay relay) {
        return new BoardRoom(Room.parse(code), "", List.of(new AccountFacts("10000001", name, null,
                BillingMode.METER, Standing.OPEN, Money.ZERO, List.of(new MeterFacts("000000000077",
                        Money.ofFen(fen), Town.NOW.minusSeconds(180), Link.ONLINE, relay, false,
                        0)))));
    }

    private String chosen() {
        return ((Labeled) screen.find("#board-chosen")).getText();
    }

    private String count(String chip) {
        Node button = screen.find("#chip-" + chip);
        return ((Labeled) button.lookup(".chip-count")).getText();
    }

    @Test
    void theArrowsChooseEnterOpensAndEscapeComesBackToTheSameRoom() {
        town.show(screen, Language.EN);
        assertThat(chosen()).startsWith("1-601");
        screen.key(KeyCode.DOWN);
        screen.key(KeyCode.RIGHT);
        screen.key(KeyCode.RIGHT);
        assertThat(chosen()).startsWith("1-503");
        assertThat(screen.find("#board").getAccessibleText()).isEqualTo(chosen());
        screen.key(KeyCode.ENTER);
        assertThat(town.opened).singleElement()
                .satisfies(tile -> assertThat(tile.room().code()).isEqualTo("1-503"));
        assertThat(screen.find("#rooms-place")).as("the page is in front").isNull();
        PlaceScreen.onScreen(() -> {
            town.back.run();
            return null;
        });
        screen.rest();
        assertThat(chosen()).startsWith("1-503");
        screen.key(KeyCode.UP);
        assertThat(chosen()).as("the focus is on the board again").startsWith("1-603");
    }

    @Test
    void whoTypesSearchesAndEscapeShowsAllAgain() {
        town.show(screen, Language.EN);
        screen.robot.write("2-40");
        screen.rest();
        assertThat(((TextField) screen.find("#board-search")).getText()).isEqualTo("2-40");
        assertThat(chosen()).startsWith("2-401");
        screen.key(KeyCode.DOWN);
        screen.key(KeyCode.ESCAPE);
        assertThat(((TextField) screen.find("#board-search")).getText()).isEmpty();
        assertThat(chosen()).as("what was found stays chosen").startsWith("2-401");
        screen.robot.write("zzz");
        screen.rest();
        assertThat(screen.words()).contains("No room fits");
        screen.click("#board-everything");
        assertThat(screen.words()).doesNotContain("No room fits");
    }

    @Test
    void aChipLeavesOnlyItsRoomsAndPressedAgainAllOfThem() {
        town.rooms = List.of(room("1-101", "李", 90_000, Relay.CLOSED),
                room("1-102", "王", -5, Relay.OPEN), room("1-103", "陈", 4_000, Relay.CLOSED));
        town.show(screen, Language.EN);
        assertThat(count("all")).isEqualTo("3");
        assertThat(count("cut")).isEqualTo("1");
        assertThat(count("low-one")).isEqualTo("1");
        screen.key(KeyCode.ALT, KeyCode.DIGIT5);
        assertThat(((ToggleButton) screen.find("#chip-cut")).isSelected()).isTrue();
        assertThat(chosen()).contains("1-102", "Cut off", "balance ¥-0.05", "3 min ago",
                "online", "relay open", "000000000077");
        screen.click("#chip-cut");
        assertThat(((ToggleButton) screen.find("#chip-all")).isSelected()).isTrue();
        assertThat(screen.find("#chip-preset").isVisible()).as("rare and empty").isFalse();
    }

    @Test
    void newsComeByThemselvesAndCountsFollow() {
        town.rooms = List.of(room("1-101", "李", 90_000, Relay.CLOSED));
        town.show(screen, Language.EN);
        assertThat(chosen()).contains("Normal");
        town.change(List.of(room("1-101", "李", 300, Relay.CLOSED)));
        town.tick(screen);
        assertThat(chosen()).contains("Low 3", "3.00");
        assertThat(count("low-three")).isEqualTo("1");
        int read = town.read;
        for (int i = 0; i < 5; i++) {
            town.tick(screen);
        }
        assertThat(town.read).as("nothing changed, nothing is read").isEqualTo(read);
    }

    @Test
    void buildingsAreTurnedByKeysAndCountsAreTheirs() {
        town.show(screen, Language.EN);
        assertThat(count("all")).isEqualTo("108");
        screen.key(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        screen.key(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        assertThat(count("all")).isEqualTo("36");
        assertThat(chosen()).startsWith("2-601");
        screen.key(KeyCode.CONTROL, KeyCode.PAGE_UP);
        screen.key(KeyCode.CONTROL, KeyCode.PAGE_UP);
        assertThat(count("all")).isEqualTo("108");
    }

    @Test
    void plusAndMinusZoomAndAllFitsByOneKey() {
        town.show(screen, Language.EN);
        screen.key(KeyCode.END);
        assertThat(chosen()).startsWith("3-106");
        screen.robot.type(KeyCode.MINUS);
        assertThat(((TextField) screen.find("#board-search")).getText()).isEmpty();
        screen.key(KeyCode.ALT, KeyCode.DIGIT0);
        screen.click("#board-larger");
        screen.click("#board-smaller");
        assertThat(chosen()).startsWith("3-106");
    }

    @Test
    void aStationWithoutRoomsSaysWhatToDo() {
        town.rooms = List.of();
        town.show(screen, Language.EN);
        assertThat(screen.words()).contains("No rooms yet");
        screen.click("#board-to-accounts");
        assertThat(town.asked).containsExactly("accounts");
    }

    @Test
    void whileRoomsAreReadItSaysSo() {
        town.hold = new CountDownLatch(1);
        screen.lay(() -> town.place(screen, Language.ZH));
        assertThat(screen.words()).contains("正在读取房间");
        town.hold.countDown();
        screen.rest();
        assertThat(screen.words()).doesNotContain("正在读取房间");
    }

    @Test
    void theCardUnderTheMouseHasFourLinesAndGoesAway() {
        town.rooms = List.of(room("1-101", "李晓明", 90_000, Relay.CLOSED));
        town.show(screen, Language.ZH);
        var board = PlaceScreen.onScreen(() -> screen.find("#board")
                .localToScreen(100, 20));
        screen.robot.moveTo(board);
        screen.await("card", () -> screen.find("#hover-card").isVisible());
        assertThat(screen.find("#hover-card").lookupAll(".label")).hasSize(4)
                .allSatisfy(line -> assertThat(((Labeled) line).getText()).isNotBlank());
        screen.robot.moveTo(PlaceScreen.onScreen(() -> screen.find("#board")
                .localToScreen(400, 300)));
        screen.await("no card", () -> !screen.find("#hover-card").isVisible());
        screen.robot.doubleClickOn(board);
        screen.rest();
        assertThat(town.opened).hasSize(1);
    }
}
