package wattdesk.shell.play;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.scene.input.KeyCode;
import wattdesk.message.Language;
import wattdesk.shell.Look;
import wattdesk.shell.LookBook;
import wattdesk.shell.ScreenDriver;
import wattdesk.shell.WattdeskApp;
import wattdesk.shell.WindowOptions;
import wattdesk.station.Station;

/// A person at the window of an open station: only keys, words and pictures.
public final class Keys implements AutoCloseable {

    private static final double WIDTH = 1000;
    private static final double HEIGHT = 760;

    private final ScreenDriver driver;

    private Keys(ScreenDriver driver) {
        this.driver = driver;
    }

    public static Keys at(Station station, Language language) {
        Look look = Look.of(language.locale());
        WindowOptions options = new WindowOptions(Clock.systemUTC(), LookBook.fixed(look),
                List.of());
        return new Keys(new WattdeskApp(options).drive(station, WIDTH, HEIGHT));
    }

    public void signIn(String login, String password) {
        driver.signIn(login, password);
    }

    public void picture(Path file) throws IOException {
        driver.picture(file);
    }

    /// From the search to the form: finds the room, opens it, waits until an amount is expected.
    public void openAccount(String room) {
        driver.press(KeyCode.F2);
        driver.awaitShown("#search");
        driver.press(KeyCode.ESCAPE);
        driver.press(KeyCode.ESCAPE);
        driver.type(room);
        driver.press(KeyCode.ENTER);
        driver.awaitShown("#amount");
        driver.rest();
    }

    public void typeAmount(String amount) {
        driver.type(amount);
        driver.rest();
    }

    /// What the amount buys, as the screen says it.
    public String bought() {
        return driver.text("#bought");
    }

    /// The Enter that takes the money.
    public void sell() {
        driver.press(KeyCode.ENTER);
    }

    /// Waits until the last sale's line says that.
    public void awaitTicket(String part) {
        driver.awaitText("#ticket-what", part);
    }

    public String ticket() {
        return driver.text("#ticket-what");
    }

    public void openPending() {
        driver.press(KeyCode.F9);
        driver.awaitShown("#pending-place");
    }

    /// The receipts of the day, the one with that number chosen.
    public void openReceipt(String number) {
        driver.press(KeyCode.F8);
        driver.awaitShown("#receipts-place");
        driver.fill("#receipt-filter", number);
        driver.rest();
        driver.press(KeyCode.DOWN);
        driver.rest();
    }

    /// Prints the chosen receipt once more.
    public void reprint() {
        driver.press(KeyCode.ENTER);
        driver.rest();
    }

    @Override
    public void close() {
        driver.close();
    }
}
