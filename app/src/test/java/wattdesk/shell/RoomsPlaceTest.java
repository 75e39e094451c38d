package wattdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.vending.TransferState;

/// Rooms in the window: the board, the page of a room, and the ways from there to other places.
class RoomsPlaceTest extends AtAPlace {

    private Screen page(String login, String room) {
        Screen screen = open(login, KeyCode.F3);
        screen.type(room);
        screen.rest();
        screen.key(KeyCode.ENTER);
        screen.rest();
        return screen;
    }

    @ParameterizedTest
    @ValueSource(strings = {"cashier", "supervisor", "admin"})
    void whoeverSellsMayLookAtTheBoard(String login) {
        try (Screen screen = open(login, KeyCode.F3)) {
            assertThat(screen.find("#rooms-place")).isNotNull();
            assertThat(screen.text("#board-chosen")).contains("3-1204", "李晓明", "37.62");
        }
    }

    @Test
    void thePageNamesRoomCustomerMeterAndWhatWasBought() {
        waiting("3-1207", TransferState.DELIVERED);
        try (Screen screen = page("cashier", "1207")) {
            assertThat(screen.text("#room-code")).isEqualTo("3-1207");
            assertThat(screen.text("#room-customer")).isEqualTo("张伟");
            assertThat(screen.words()).contains("80.00", "Low 1", "Purchases 1",
                    "No use in this time");
            screen.key(KeyCode.ALT, KeyCode.DIGIT2);
            assertThat(screen.words()).contains("No charge yet").doesNotContain("80.00");
            screen.key(KeyCode.ESCAPE);
            assertThat(screen.find("#room-page")).isNull();
            assertThat(screen.text("#board-chosen")).as("the same spot").contains("3-1207");
        }
    }

    @Test
    void theOtherPlacesOpenAtThisAccount() {
        try (Screen screen = page("cashier", "1208")) {
            assertThat(screen.find("#room-pending")).as("nothing is under way").isNull();
            screen.key(KeyCode.ALT, KeyCode.S);
            screen.rest();
            assertThat(screen.text("#room")).isEqualTo("3-1208");
            assertThat(screen.focus().getId()).isEqualTo("amount");
            screen.key(KeyCode.F3);
            screen.rest();
            assertThat(screen.text("#room-code")).as("the page stayed").isEqualTo("3-1208");
            screen.key(KeyCode.ALT, KeyCode.B);
            screen.rest();
            assertThat(screen.find("#billing-place")).isNotNull();
            screen.key(KeyCode.F3);
            screen.key(KeyCode.ALT, KeyCode.G);
            screen.rest();
            assertThat(screen.find("#account-filter")).as("the accounts").isNotNull();
            assertThat(screen.find("#account-page")).as("at this one").isNotNull();
        }
    }

    @Test
    void whereMoneyIsPaidAndNotOnTheMeterThePageLeadsToItsRefund() {
        waiting("3-1207", TransferState.REFUSED);
        try (Screen screen = page("supervisor", "1207")) {
            assertThat(screen.keyBeside("#room-pending")).isEqualTo("Alt+F");
            screen.key(KeyCode.ALT, KeyCode.F);
            screen.rest();
            assertThat(screen.find("#pending-place")).isNotNull();
        }
    }

    @Test
    void everyActOfThePageHasItsKeyBesideIt() {
        try (Screen screen = page("cashier", "1204")) {
            assertThat(screen.keyBeside("#room-sell")).isEqualTo("Alt+S");
            assertThat(screen.keyBeside("#room-read")).isEqualTo("Alt+R");
            assertThat(screen.keyBeside("#room-trip")).isEqualTo("Alt+T");
            assertThat(screen.keyBeside("#room-back")).isEqualTo("Esc");
            assertThat(screen.keyBeside("#room-to-bills")).isEqualTo("Alt+B");
            assertThat(((Labeled) screen.find("#span-day").lookup(".key")).getText())
                    .isEqualTo("Alt+D");
        }
    }
}
