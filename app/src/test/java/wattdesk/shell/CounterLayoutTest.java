package wattdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import wattdesk.message.Language;

/// Where things stand at the counter.
class CounterLayoutTest extends AtAPlace {

    private static final double TALL = 960;
    private static final double NEAR = 40;

    private static Bounds of(Screen screen, String selector) {
        return Screen.onScreen(() -> screen.find(selector)
                .localToScene(screen.find(selector).getLayoutBounds()));
    }

    private static boolean scrolls(Screen screen) {
        return Screen.onScreen(() -> screen.find(".sale").lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .anyMatch(bar -> bar.getOrientation() == Orientation.VERTICAL && bar.isVisible()));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "CONTRAST"})
    void theButtonFollowsTheFormWhereThereIsRoomForIt(Theme theme) {
        Look look = new Look(Language.EN, theme, 100);
        try (Screen screen = Screen.open(station, look, clock, Screen.WIDTH, TALL)
                .signIn("cashier")) {
            screen.type("3-1205");
            screen.key(KeyCode.ENTER);
            screen.await("form open", () -> screen.find("#amount").isFocused());
            for (String amount : new String[] {"200", "9000"}) {
                screen.enter("#amount", amount);
                screen.rest();
                assertThat(scrolls(screen)).as(amount).isFalse();
                assertThat(of(screen, "#sell").getMinY() - of(screen, "#change").getMaxY())
                        .as(amount).isBetween(0.0, NEAR);
                assertThat(of(screen, "#sell").getMaxX())
                        .isEqualTo(of(screen, "#change").getMaxX());
            }
        }
    }

    /// As on a screen of 1366 × 768 at 200 %.
    @ParameterizedTest
    @EnumSource
    void nothingLeavesTheWindowAtTheLargestZoom(Language language) {
        Look look = new Look(language, Theme.LIGHT, 150);
        try (Screen screen = Screen.open(station, look, clock).signIn("cashier")) {
            assertThat(outside(screen, "#search", ".empty-title", "#sell", "#takings")).isEmpty();
            assertThat(screen.cut("#tickets")).isEmpty();
            sell(screen);
            assertThat(screen.cut(".figure-foot")).isEmpty();
            assertThat(screen.cut("#tickets")).isEmpty();
            assertThat(outside(screen, ".rail", "#tickets", "#takings", "#sell", ".status-strip"))
                    .isEmpty();
        }
    }

    private static void sell(Screen screen) {
        screen.type("3-1204");
        screen.key(KeyCode.ENTER);
        screen.await("form open", () -> screen.find("#amount").isFocused());
        screen.type("200");
        screen.key(KeyCode.ENTER);
        screen.awaitText("#ticket-what", "A-2026");
        screen.rest();
    }

    /// Those that are not whole inside the window.
    private static List<String> outside(Screen screen, String... selectors) {
        return Stream.of(selectors).filter(selector -> {
            Bounds at = of(screen, selector);
            return at.getMinX() < -1 || at.getMaxX() > Screen.WIDTH + 1
                    || at.getMinY() < -1 || at.getMaxY() > Screen.HEIGHT + 1;
        }).map(selector -> selector + " " + of(screen, selector)).toList();
    }
}
