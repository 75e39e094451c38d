package wattdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.message.Language;
import wattdesk.meterio.sim.site.SiteException;

/// Draws the guide of the first day into target/pictures, for people to look at; no word of a page
/// may be cut off, whatever the look.
class FirstDayPicturesTest {

    private static final Path PICTURES = Path.of("target/pictures");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"ZH,LIGHT,100", "EN,DARK,150"})
    void everyStepInThisLook(Language language, Theme theme, int zoom)
            throws IOException, SiteException {
        Path into = PICTURES.resolve(language + "-" + theme + "-" + zoom);
        try (FirstDay day = new FirstDay(folder)) {
            day.play(new Look(language, theme, zoom), player -> {
                player.at("line");
                player.fields("127.0.0.1:1");
                player.says("line", "WD-6709");
                shot(player, into, "line-trouble");
                player.retype("#start-port", day.server());
                player.says("line", "WD-6701");
                shot(player, into, "line-found");
                player.enter();
                player.screen.awaitText("#start-value-balance", "37.62");
                shot(player, into, "read");
                player.enter();
                player.at("printer");
                player.enter();
                player.says("printer", "WD-6715");
                shot(player, into, "printer");
                player.enter();
                player.at("price");
                shot(player, into, "price-alone");
                player.price();
                player.at("rooms");
                player.fields("1-6");
                player.type("4");
                shot(player, into, "rooms");
                player.enter();
                player.at("account");
                shot(player, into, "account");
                player.account();
                player.at("sale");
                shot(player, into, "sale-wait");
                day.clock.forward(Duration.ofMinutes(3));
                player.screen.awaitText("#start-main", player.words.get("sale.trial.go", "1-101"));
                shot(player, into, "sale-trial");
                player.alt(KeyCode.DIGIT4);
                player.screen.awaitText("#start-price-state", "0.5820");
                shot(player, into, "price");
                player.enter();
                player.testSale();
                player.sell();
                player.screen.await("sold", () -> player.screen.says("#ticket-what")
                        .contains("138.62"));
                player.press(KeyCode.F1);
                player.at("sale");
                shot(player, into, "done");
                player.press(KeyCode.F10);
                player.screen.awaitShown("#go-guide");
                shot(player, into, "settings");
            });
        }
    }

    private static void shot(FirstDay.Player player, Path into, String name) {
        player.picture(into.resolve("50-first-day-" + name + ".png"));
        assertThat(cut(player)).as(name).isEmpty();
    }

    private static List<String> cut(FirstDay.Player player) {
        return ScreenDriver.onScreen(() -> {
            Node start = player.screen.find("#start");
            return start == null ? List.<String>of() : Stream.of(".label", ".button")
                    .flatMap(kind -> start.lookupAll(kind).stream())
                    .filter(FirstDayPicturesTest::shown).map(Labeled.class::cast)
                    .filter(FirstDayPicturesTest::isCut).map(Labeled::getText).toList();
        });
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCut(Labeled label) {
        return label.isWrapText() ? label.getHeight() + 1 < label.prefHeight(label.getWidth())
                : label.getWidth() + 1 < label.prefWidth(-1);
    }
}
