package wattdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import wattdesk.UsedMeter;
import wattdesk.message.Language;
import wattdesk.message.Words;
import wattdesk.meterio.port.RealLineClock;
import wattdesk.meterio.sim.SimOptions;
import wattdesk.meterio.sim.SimServer;
import wattdesk.meterio.sim.site.SiteException;
import wattdesk.station.CreateResult;
import wattdesk.station.NewStation;
import wattdesk.station.OpenResult;
import wattdesk.station.Station;
import wattdesk.station.Stations;

/// An empty station, a meter that was in use before behind a serial server, and somebody with
/// nothing but a keyboard.
final class FirstDay implements AutoCloseable {

    static final String ADMIN = "correct horse battery";
    static final String SECOND = "blue rain falls softly";

    final TestClock clock = new TestClock();
    Station station;
    private final Path folder;
    private final SimServer meters;

    FirstDay(Path folder) throws IOException, SiteException {
        this.folder = folder;
        Path site = Files.writeString(folder.resolve("site.toml"),
                "seed = 11\n" + UsedMeter.onLine("corridor"));
        meters = SimServer.start(
                SimOptions.parse("--port", "tcp:127.0.0.1:0", "--site", site.toString()),
                new RealLineClock(),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        Stations stations = new Stations(clock);
        assertThat(stations.create(new NewStation(at(), NewStation.Kind.EMPTY, false),
                ADMIN.toCharArray())).isInstanceOf(CreateResult.Created.class);
        station = opened();
    }

    @Override
    public void close() throws IOException {
        station.close();
        meters.close();
    }

    Path at() {
        return folder.resolve("station");
    }

    private Station opened() {
        return switch (new Stations(clock).open(at())) {
            case OpenResult.Opened(var open, var _) -> open;
            case OpenResult.Refused(var why) ->
                throw new AssertionError(why.in(Language.EN).line());
        };
    }

    String server() {
        return "127.0.0.1:" + meters.places().getFirst();
    }

    /// Nobody is behind the line any more.
    void unplug() throws IOException {
        meters.close();
    }

    void reopen() {
        station.close();
        station = opened();
    }

    void play(Language language, Consumer<Player> script) {
        play(new Look(language, Theme.LIGHT, 100), script);
    }

    void play(Look look, Consumer<Player> script) {
        play(look, Screen.WIDTH, Screen.HEIGHT, script);
    }

    void play(Look look, double width, double height, Consumer<Player> script) {
        try (ScreenDriver driver = new WattdeskApp(new WindowOptions(clock,
                LookBook.fixed(look), List.of())).drive(station, width, height)) {
            Player player = new Player(driver, look.language());
            player.signIn();
            script.accept(player);
        }
    }

    /// Presses keys, types, and counts both.
    final class Player {

        final ScreenDriver screen;
        final Words words;
        int keys;
        int typed;

        Player(ScreenDriver screen, Language language) {
            this.screen = screen;
            words = Words.of("start", "ui", language);
        }

        void signIn() {
            screen.awaitShown("#login");
            type("admin");
            enter();
            type(ADMIN);
            enter();
            screen.awaitShown("#start .start-step");
            keys = 0;
            typed = 0;
        }

        void enter() {
            press(KeyCode.ENTER);
        }

        void press(KeyCode key) {
            keys++;
            screen.press(key);
        }

        void alt(KeyCode key) {
            keys++;
            screen.alt(key);
        }

        void type(String text) {
            typed += text.length();
            screen.type(text);
        }

        /// Into one field after the other; "" takes what is proposed.
        void fields(String... texts) {
            for (String text : texts) {
                type(text);
                enter();
            }
        }

        /// Another text in a field, and Enter.
        void retype(String field, String text) {
            screen.fill(field, "");
            fields(text);
        }

        void says(String page, String code) {
            screen.awaitText("#start-page-" + page + " .message-code", code);
        }

        void at(String step) {
            screen.awaitShown("#start-page-" + step);
            screen.rest();
        }

        void picture(Path file) {
            try {
                screen.rest();
                screen.picture(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void line() {
            at("line");
            fields(server());
            screen.awaitText("#start-main", words.get("line.keep"));
            enter();
            at("read");
            screen.awaitText("#start-value-balance", "37.62");
        }

        void price() {
            at("price");
            enter();
            fields("wang", "王芳", "", SECOND, SECOND);
            screen.awaitText("#start-second", "王芳");
            fields("0.582");
            screen.awaitShown("#rehearsal-release");
            enter();
            screen.awaitShown("#approval-reason");
            fields("first price", "wang", SECOND);
        }

        void rooms() {
            at("rooms");
            fields("1-6", "4");
            at("account");
        }

        void account() {
            at("account");
            enter();
            screen.awaitShown("#open-account");
            fields("", "示例住户", "", "", "", "", "", "", "", "",
                    UsedMeter.CUSTOMER.substring(6));
        }

        void testSale() {
            at("sale");
            screen.awaitText("#start-main", words.get("sale.trial.go", "1-101"));
            enter();
            screen.awaitShown("#trial-sell");
            enter();
            screen.awaitShown("#approval-reason");
            fields("first meter of its type", "wang", SECOND);
            screen.awaitShown("#trial-display");
            fields("38.62");
            press(KeyCode.ESCAPE);
        }

        void sell() {
            at("sale");
            screen.awaitText("#start-sale", "示例住户");
            enter();
            screen.awaitText("#room", "1-101");
            fields("100");
        }
    }
}
