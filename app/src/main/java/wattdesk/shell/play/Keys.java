package wattdesk.shell.play;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.scene.input.KeyCode;
import wattdesk.message.Language;
import wattdesk.metering.Meter;
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

    public static Keys at(Station station, Language language, Clock clock) {
        Look look = Look.of(language.locale());
        WindowOptions options = new WindowOptions(clock, LookBook.fixed(look),
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

    public void openBills() {
        driver.press(KeyCode.F5);
        driver.awaitShown("#billing-place");
        driver.rest();
    }

    /// From the bills: the charges of a room so many months ago, the first one explained.
    public void explainCharge(String room, long monthsAgo) {
        driver.alt(KeyCode.DIGIT4);
        driver.awaitShown("#charges-filter");
        for (long month = 0; month < monthsAgo; month++) {
            driver.alt(KeyCode.LEFT);
            driver.rest();
        }
        driver.fill("#charges-filter", room);
        driver.rest();
        for (int steps = 0; steps < 3; steps++) {
            driver.press(KeyCode.ENTER);
            driver.rest();
        }
        driver.awaitShown("#explain-sheet");
        driver.rest();
    }

    /// Every room of the property, behind whatever lies over a place.
    public void openBoard() {
        driver.press(KeyCode.ESCAPE);
        driver.press(KeyCode.F3);
        driver.awaitShown("#rooms-place");
        driver.rest();
    }

    /// From the board to the page of that room, and its meter read now; the balance it shows.
    public String readRoom(String room) {
        driver.fill("#board-search", room);
        driver.rest();
        driver.press(KeyCode.ENTER);
        driver.awaitShown("#room-read");
        driver.alt(KeyCode.R);
        driver.awaitShown("#live-balance");
        return driver.text("#live-balance");
    }

    /// On the page of a room: its meter cut, foreseen, reasoned and done; how it ended.
    public void cut(String reason) {
        operate(KeyCode.T, reason);
    }

    /// As `cut`, the other way.
    public void closeAgain(String reason) {
        operate(KeyCode.C, reason);
    }

    private void operate(KeyCode key, String reason) {
        driver.alt(key);
        driver.awaitShown("#remote-reason");
        driver.fill("#remote-reason", reason);
        driver.press(KeyCode.ENTER);
        driver.press(KeyCode.ENTER);
        driver.awaitShown("#remote-result-close");
    }

    /// From how an operation ended back to the page, at its events.
    public void backToEvents() {
        driver.press(KeyCode.ENTER);
        driver.alt(KeyCode.DIGIT3);
        driver.rest();
    }

    /// A copy of that tariff's version with another price from that day on, rehearsed; what the
    /// sheet says.
    public String rehearsePrice(int downs, String from, String field, String price) {
        driver.press(KeyCode.ESCAPE);
        driver.press(KeyCode.F11);
        driver.awaitShown("#tariffs");
        for (int i = 0; i < downs; i++) {
            driver.press(KeyCode.DOWN);
        }
        driver.press(KeyCode.ENTER);
        driver.awaitShown("#editor");
        driver.fill("#at-effectivefrom", from);
        driver.fill("#" + field, price);
        driver.rest();
        driver.alt(KeyCode.R);
        driver.awaitShown("#rehearsal-difference");
        driver.rest();
        return driver.text("#rehearsal-difference");
    }

    /// The page of that room's account, made over to somebody: the sheet with every line of it, not
    /// done yet.
    public void previewTransfer(String room, String holder, String reason) {
        for (int sheets = 0; sheets < 3; sheets++) {
            driver.press(KeyCode.ESCAPE);
        }
        driver.press(KeyCode.F4);
        driver.awaitShown("#account-filter");
        driver.fill("#account-filter", room);
        driver.rest();
        driver.press(KeyCode.DOWN);
        driver.press(KeyCode.ENTER);
        driver.awaitShown("#account-page");
        driver.alt(KeyCode.T);
        driver.awaitShown("#order-holder");
        driver.fill("#order-holder", holder);
        driver.fill("#order-reason", reason);
        driver.press(KeyCode.ENTER);
        driver.rest();
    }

    /// Does what is shown; then the page of the new account.
    public void performTransfer() {
        driver.press(KeyCode.ENTER);
        driver.awaitShown("#page-from");
    }

    /// The meters of that room's account, one changed up to the last step: registers and balance of
    /// the old one by hand, the new one asked for its number; not done yet.
    public void previewMeterChange(String room, String register, String balance, Meter fresh,
            String due, String reason) {
        for (int sheets = 0; sheets < 3; sheets++) {
            driver.press(KeyCode.ESCAPE);
        }
        driver.press(KeyCode.F4);
        driver.awaitShown("#account-filter");
        driver.fill("#account-filter", room);
        driver.rest();
        driver.press(KeyCode.DOWN);
        driver.press(KeyCode.ENTER);
        driver.awaitShown("#account-page");
        driver.alt(KeyCode.M);
        driver.awaitShown("#devices-sheet");
        driver.alt(KeyCode.C);
        driver.awaitShown("#change-sheet");
        driver.alt(KeyCode.D);
        driver.awaitShown("#change-register");
        driver.fill("#change-register", register);
        step("#change-balance", balance, "#change-added-reason");
        step("#change-added-reason", "", "#change-number");
        driver.fill("#change-number", fresh.number());
        driver.fill("#change-address", fresh.address());
        driver.fill("#change-holder", fresh.customerNumber());
        step("#change-due", due, "#change-did-3");
        driver.press(KeyCode.ENTER);
        driver.awaitShown("#change-reason");
        driver.fill("#change-reason", reason);
        driver.rest();
    }

    /// Fills the last field of a step and presses Enter in it.
    private void step(String field, String text, String next) {
        driver.fill(field, text);
        driver.press(KeyCode.ENTER);
        driver.awaitShown(next);
        driver.rest();
    }

    /// Does what is shown; then the sheet that names the slip.
    public void performMeterChange() {
        driver.press(KeyCode.ENTER);
        driver.awaitShown("#change-done");
    }

    @Override
    public void close() {
        driver.close();
    }
}
