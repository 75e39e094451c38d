package wattdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.message.Language;
import wattdesk.metering.ReadResult;
import wattdesk.vending.TransferState;

/// Draws the main states into target/pictures, for people to look at.
class PicturesTest {

    private static final Path PICTURES = Path.of("target/pictures");

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private HandMadeStation station;

    private HandMadeStation stationWithHistory() {
        HandMadeStation made = new HandMadeStation(clock, folder);
        var card = made.cardOf("3-1204");
        made.order(card, 200, TransferState.DELIVERED, Duration.ofDays(42));
        made.order(card, 100, TransferState.DELIVERED, Duration.ofDays(20));
        made.order(made.cardOf("3-1205"), 300, TransferState.DELIVERED, Duration.ofHours(3));
        made.order(made.cardOf("3-1208"), 80, TransferState.DISPUTED, Duration.ofHours(2));
        made.order(made.cardOf("3-1206"), 120, TransferState.REFUSED, Duration.ofMinutes(50));
        made.order(made.cardOf("3-1209"), 66, TransferState.UNKNOWN, Duration.ofMinutes(12));
        made.order(made.cardOf("3-1207"), 50, TransferState.PENDING, Duration.ofMinutes(4));
        return made;
    }

    @ParameterizedTest
    @CsvSource({"ZH,LIGHT,100", "EN,DARK,100", "ZH,CONTRAST,100", "EN,LIGHT,150", "ZH,DARK,150"})
    void everyPlaceInThisLook(Language language, Theme theme, int zoom) {
        station = stationWithHistory();
        Look look = new Look(language, theme, zoom);
        Path into = PICTURES.resolve(language + "-" + theme + "-" + zoom);
        try (Screen screen = Screen.open(station, look, clock)) {
            screen.await("sign-in", () -> screen.find("#login") != null);
            screen.rest();
            screen.picture(into.resolve("01-sign-in.png"));
            screen.signIn("admin");
            screen.picture(into.resolve("02-counter-start.png"));
            counter(screen, into);
            places(screen, into);
        }
        assertThat(into).isDirectoryContaining("glob:**.png");
        assertThat(station.onScreenThread).isEmpty();
    }

    private void counter(Screen screen, Path into) {
        screen.type("3-12");
        screen.key(KeyCode.ENTER);
        screen.rest();
        screen.type("200");
        screen.rest();
        screen.picture(into.resolve("03-counter-filling.png"));
        station.hold = new CountDownLatch(1);
        screen.key(KeyCode.ENTER);
        screen.await("writing", () -> !station.sold.isEmpty());
        screen.settle();
        screen.picture(into.resolve("04-counter-writing.png"));
        station.hold.countDown();
        screen.rest();
        screen.picture(into.resolve("05-counter-done.png"));
        station.next = TransferState.PENDING;
        station.reading = new ReadResult.NoAnswer("timeout");
        screen.type("3-1207");
        screen.key(KeyCode.ENTER);
        screen.rest();
        screen.type("9000");
        screen.rest();
        screen.picture(into.resolve("06-counter-too-much.png"));
        screen.enter("#amount", "90");
        screen.rest();
        screen.key(KeyCode.ENTER);
        screen.rest();
        screen.picture(into.resolve("07-counter-pending.png"));
    }

    private static void places(Screen screen, Path into) {
        screen.key(KeyCode.F9);
        screen.rest();
        screen.picture(into.resolve("08-pending.png"));
        screen.key(KeyCode.DOWN);
        screen.key(KeyCode.ALT, KeyCode.V);
        screen.rest();
        screen.picture(into.resolve("09-approval.png"));
        screen.key(KeyCode.ESCAPE);
        screen.key(KeyCode.F8);
        screen.rest();
        screen.picture(into.resolve("10-receipts.png"));
        assertThat(screen.cut("#receipts-place .place-head")).isEmpty();
        screen.key(KeyCode.F4);
        screen.rest();
        screen.picture(into.resolve("11-accounts.png"));
        screen.key(KeyCode.ALT, KeyCode.N);
        screen.rest();
        screen.picture(into.resolve("12-open-account.png"));
        screen.key(KeyCode.ESCAPE);
        screen.key(KeyCode.F10);
        screen.rest();
        screen.picture(into.resolve("13-settings.png"));
    }
}
