package wattdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.UsedMeter;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.metering.Line;
import wattdesk.meterio.sim.site.SiteException;
import wattdesk.operator.Actor;
import wattdesk.operator.Operator;
import wattdesk.operator.Role;
import wattdesk.quantity.Money;
import wattdesk.settings.Settings;
import wattdesk.settings.SettingsBook;
import wattdesk.station.Finding;
import wattdesk.tariff.Tariff;
import wattdesk.vending.Order;

/// The guide of the first day, played with keys alone against a meter behind a serial server.
class FirstDayTest {

    @TempDir
    Path folder;

    private FirstDay day;

    @BeforeEach
    void emptyStation() throws IOException, SiteException {
        day = new FirstDay(folder);
    }

    @AfterEach
    void close() throws IOException {
        day.close();
    }

    @Test
    void keysAloneLeadAnEmptyStationToItsFirstSale() {
        long begun = System.nanoTime();
        day.play(Language.ZH, player -> {
            player.line();
            player.enter();
            player.at("printer");
            player.alt(KeyCode.S);
            player.price();
            player.rooms();
            player.account();
            day.clock.forward(Duration.ofMinutes(3));
            player.testSale();
            player.sell();
            player.screen.awaitText("#ticket-what", Words.of("vending", "ui", Language.ZH)
                    .get("end.delivered", "138.62", 33, ""));
            System.out.printf(Locale.ROOT,
                    "first day: 7 steps, %d keys, %d characters typed, %.1f s of machine%n",
                    player.keys, player.typed, (System.nanoTime() - begun) / 1e9);
        });
        assertThat(day.station.orders().lastOfMeter(UsedMeter.NUMBER, 5)).extracting(Order::amount)
                .containsExactly(Money.ofYuan(100), Money.ofYuan(1));
        assertThat(day.station.lines().list()).extracting(Line::port)
                .containsExactly("tcp:" + day.server());
        assertThat(day.station.operators().active())
                .contains(new Operator("wang", "王芳", Role.SUPERVISOR));
        assertThat(day.station.check()).filteredOn(Finding::subjects).allMatch(Finding::holds);
    }

    /// A port that is there and answers to nobody: a server without meters behind it.
    private static ServerSocket deaf() throws IOException {
        return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @Test
    void whateverStandsInTheWayOfALineIsSaidAndTheNextTryIsOneKeyAway() throws IOException {
        int gone;
        try (ServerSocket closed = deaf()) {
            gone = closed.getLocalPort();
        }
        try (ServerSocket deaf = deaf()) {
            day.play(Language.EN, player -> {
                player.at("line");
                player.fields("127.0.0.1:" + gone);
                player.says("line", "WD-6709");
                player.retype("#start-port", "/dev/ttyUSB99");
                player.says("line", "WD-6706");
                player.retype("#start-port", "nothing:");
                player.says("line", "WD-6706");
                player.retype("#start-port", "tcp:nobody");
                player.says("line", "WD-6710");
                player.retype("#start-port", "127.0.0.1:" + deaf.getLocalPort());
                player.says("line", "WD-6703");
                player.retype("#start-port", day.server());
                player.says("line", "WD-6701");
                player.press(KeyCode.ESCAPE);
                assertThat(player.screen.text("#start-main")).isEqualTo("Look for meters");
                player.press(KeyCode.ESCAPE);
                player.screen.awaitShown("#counter");
            });
        }
        assertThat(day.station.lines().list()).as("looked at, not kept").isEmpty();
    }

    @Test
    void whoLeavesInTheMiddleGoesOnThere() {
        day.play(Language.EN, player -> {
            player.line();
            player.press(KeyCode.ESCAPE);
            player.screen.awaitShown("#counter");
            player.press(KeyCode.F1);
            player.at("printer");
        });
        day.reopen();
        day.play(Language.ZH, player -> {
            player.at("read");
            player.enter();
            player.screen.awaitText("#start-value-balance", "37.62");
            player.alt(KeyCode.DIGIT4);
            player.at("price");
            player.enter();
            player.fields("wang", "王芳", "", FirstDay.SECOND, FirstDay.SECOND);
            player.screen.awaitText("#start-second", "王芳");
            player.fields("0.5,");
            player.says("price", "WD-6205");
            player.retype("#start-price", "0.582");
            player.screen.awaitShown("#rehearsal-release");
            player.press(KeyCode.ESCAPE);
            player.screen.awaitText("#start-price-state", "0.5820");
        });
        day.clock.forward(Duration.ofHours(1));
        day.reopen();
        day.play(Language.ZH, player -> {
            player.at("read");
            player.alt(KeyCode.DIGIT4);
            player.screen.awaitText("#start-price-state", "0.5820");
            player.enter();
            player.screen.awaitShown("#rehearsal-release");
            player.enter();
            player.screen.awaitShown("#approval-reason");
            player.fields("first price", "wang", FirstDay.SECOND);
            player.at("rooms");
        });
        Tariff price = day.station.tariffs(Actor.SYSTEM).all().getFirst();
        assertThat(price.versions().getFirst().effectiveFrom())
                .as("typed an hour ago, it holds for nothing that has passed")
                .isAfter(day.clock.instant());
    }

    @Test
    void aLineThatHasGoneSilentIsSaidWithWhatToCheck() throws IOException {
        day.play(Language.ZH, FirstDay.Player::line);
        day.unplug();
        day.reopen();
        day.play(Language.EN, player -> {
            player.at("read");
            player.enter();
            player.says("read", "WD-6711");
            player.screen.await("checks", () ->
                    player.screen.find("#start-checks").isVisible());
            player.alt(KeyCode.S);
            player.at("printer");
        });
    }

    @Test
    void aPcWithoutPrintersPrintsIntoAFileOrNotAtAll() {
        Settings before = day.station.settings().now();
        Actor admin = new Actor(day.station.operators().active().getFirst(), null);
        assertThat(day.station.settings().change(new Settings(before.stationName(),
                before.practice(), before.minimumPurchase(), before.maximumPurchase(),
                before.hoardingLimit(), before.receiptSeries(), before.printer(),
                before.receiptLanguage(), before.levels(), 45), admin))
                .isInstanceOf(SettingsBook.Saved.Ok.class);
        day.play(Language.EN, player -> {
            player.at("line");
            player.alt(KeyCode.DIGIT3);
            player.at("printer");
            player.enter();
            player.says("printer", "WD-6715");
            assertThat(day.at().resolve("test-page.pdf")).isNotEmptyFile();
            player.retype("#start-printer", "127.0.0.1:1");
            player.says("printer", "WD-6713");
            player.retype("#start-printer", "file:papers");
            player.says("printer", "WD-6712");
            player.enter();
            player.at("line");
        });
        assertThat(day.station.settings().now().printer()).isEqualTo("file:papers");
        assertThat(day.station.settings().now().verificationDays())
                .as("nothing else changed with it").isEqualTo(45);
        assertThat(day.at().resolve("papers/test-page.escpos")).isNotEmptyFile();
    }
}
