package wattdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.customer.BillingMode;
import wattdesk.customer.OpenAccount;
import wattdesk.customer.Opening;
import wattdesk.exchange.Field;
import wattdesk.exchange.Headings;
import wattdesk.exchange.Table;
import wattdesk.exchange.Workbooks;
import wattdesk.exchange.store.WorkbookFiles;
import wattdesk.message.Language;
import wattdesk.operator.Actor;
import wattdesk.premises.Room;
import wattdesk.quantity.Energy;
import wattdesk.reports.table.Limits;
import wattdesk.station.DemoPeople;
import wattdesk.tariff.store.DemoTariffs;

/// Draws every sheet of the property into target/pictures/gallery, for people to look at. Orders
/// are shown up to what they would do and never done, so that each look sees the same station.
@Tag("long")
class DialogGalleryTest {

    private static final Path GALLERY = Path.of("target/pictures/gallery");
    private static DemoStation demo;

    @TempDir Path folder;

    /// The name of a picture, the keys that lead there from the one before, what is awaited. A key
    /// is `ENTER`, `Alt+M`, `#field=text` to fill that field, or `>#node` to focus it.
    private record Shot(String name, String keys, String awaited) {}

    private static final List<Shot> ACCOUNT = List.of(
            new Shot("10-accounts", "F4;#account-filter=1-0101;DOWN", "#accounts-place"),
            new Shot("11-open-account",
                    "Alt+N;#open-room=3-1002;#open-customer=Wang;#open-meter=000099990002",
                    "#open-account"),
            new Shot("12-batch-opening", "ESCAPE;Alt+O", "#batch-sheet .check-box"),
            new Shot("13-account", "ESCAPE;>#account-filter;ENTER", "#account-page"),
            new Shot("14-deposit", "Alt+D;#order-amount=200;ENTER", "#plan .label"),
            new Shot("15-suspend", "ESCAPE;Alt+S;#order-reason=W-17;ENTER", "#plan .label"),
            new Shot("16-transfer", "ESCAPE;Alt+T;#order-holder=Li;#order-reason=W-18;ENTER",
                    "#plan .label"),
            new Shot("17-close", "ESCAPE;Alt+X;#order-reason=W-19;ENTER", "#plan .label"),
            new Shot("18-contacts",
                    "ESCAPE;Alt+K;#contact-name-1=Li;#contact-mail-1=li@example.com",
                    "#contacts-sheet"));

    private static final List<Shot> METERS = List.of(
            new Shot("20-meters", "ESCAPE;Alt+M", "#devices-sheet"),
            new Shot("21-change", "Alt+C", "#change-sheet"),
            new Shot("22-hang", "Alt+G;>#devices;Alt+N", "#device-order"),
            new Shot("23-all-meters", "ESCAPE;>#devices;ESCAPE;>#page-close;ESCAPE;Alt+E",
                    "#devices-which"),
            new Shot("24-verify", "Alt+V;#device-due=2034-11-30;#device-reason=W-20;ENTER",
                    "#device-plan .label"),
            new Shot("25-ratio", "ESCAPE;Alt+R;#device-ct=40;#device-reason=W-21;ENTER",
                    "#device-plan .label"),
            new Shot("26-move", "ESCAPE;Alt+M;#device-to=1-0102;#device-reason=W-22;ENTER",
                    "#device-order"),
            new Shot("27-take-off", "ESCAPE;Alt+T;#device-reason=W-23;ENTER", "#device-order"),
            new Shot("28-number-range", "ESCAPE;Alt+A;#device-from=000030000001;"
                    + "#device-upto=000030000050;#device-at=;ENTER", "#device-plan .label"),
            new Shot("29-line-search", "ESCAPE;Alt+L", "#scan-sheet"));

    private static final List<Shot> PREMISES = List.of(
            new Shot("30-premises", "ESCAPE;>#devices;ESCAPE;Alt+G", "#premises-tree"),
            new Shot("31-building", "Alt+N;#premises-name=4", "#name-sheet"),
            new Shot("32-range", "ESCAPE;Alt+R;#range-floors=11-18;#range-rooms=8;"
                    + "#range-skip-floors=14;#range-area=89.5", "#range-preview"),
            new Shot("33-room", "ESCAPE;>#premises-rooms;DOWN;Alt+E", "#room-sheet"),
            new Shot("34-remove", "ESCAPE;Alt+D", "#remove-sheet"),
            new Shot("35-import", "ESCAPE;Alt+I;#import-file=two.xlsx;ENTER",
                    "#import-findings"),
            new Shot("36-export", "ESCAPE;Alt+X", "#out-sheet"));

    private static final List<Shot> ROOMS = List.of(
            new Shot("40-operations",
                    "ESCAPE;>#premises-rooms;ESCAPE;#account-filter=1-0101;DOWN;Alt+R",
                    "#remote-operations"),
            new Shot("41-read", "Alt+R", "#remote-read"),
            new Shot("42-board", "ESCAPE;F3;#board-search=1-0101", "#rooms-place"),
            new Shot("43-room", "ENTER", "#room-read"),
            new Shot("44-cut", "Alt+T;#remote-reason=W-24", "#remote-operation"),
            new Shot("45-limits", "ESCAPE;ESCAPE;#board-search=3-0102;ENTER;Alt+L",
                    "#remote-operation"));

    @BeforeAll
    static void open() {
        demo = new DemoStation();
        demo.hurry();
        assertThat(demo.station.accountLife().preset(new OpenAccount(Room.parse("3-1001"),
                "示例住户 1001", "13800031001", "000099990001", "b3-modbus", "acrel-ddsy1352-b",
                "240", BillingMode.METER, DemoTariffs.FLAT, "000000031001", Energy.ZERO),
                new Actor(DemoPeople.ADMIN.operator(), null))).isInstanceOf(Opening.Opened.class);
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    @ParameterizedTest
    @CsvSource({"ZH,LIGHT", "ZH,DARK", "EN,LIGHT", "EN,DARK"})
    void everySheetInThisLook(Language language, Theme theme) throws IOException {
        Path into = GALLERY.resolve(language + "-" + theme);
        workbook(language);
        WindowOptions options = new WindowOptions(Clock.systemUTC(),
                LookBook.fixed(new Look(language, theme, 100)), List.of());
        try (ScreenDriver driver = new WattdeskApp(options).drive(demo.station, 1100, 800)) {
            driver.signIn(DemoPeople.ADMIN.login(), DemoPeople.ADMIN.password());
            for (List<Shot> part : List.of(ACCOUNT, METERS, PREMISES, ROOMS)) {
                for (Shot shot : part) {
                    take(driver, shot, into);
                }
            }
        }
        assertThat(into).isDirectoryContaining("glob:**45-limits.png");
    }

    private void take(ScreenDriver driver, Shot shot, Path into) throws IOException {
        for (String key : shot.keys().split(";")) {
            press(driver, key);
        }
        driver.awaitShown(shot.awaited());
        driver.picture(into.resolve(shot.name() + ".png"));
    }

    private void press(ScreenDriver driver, String key) {
        if (key.startsWith("Alt+")) {
            driver.alt(KeyCode.valueOf(key.substring(4)));
        } else if (key.startsWith("#")) {
            int at = key.indexOf('=');
            String text = key.substring(at + 1);
            driver.awaitShown(key.substring(0, at));
            driver.fill(key.substring(0, at),
                    text.endsWith(".xlsx") ? folder.resolve(text).toString() : text);
            driver.rest();
        } else if (key.startsWith(">")) {
            focus(driver, key.substring(1));
        } else {
            driver.press(KeyCode.valueOf(key));
        }
    }

    private static void focus(ScreenDriver driver, String selector) {
        driver.awaitShown(selector);
        ScreenDriver.onScreen(() -> {
            Node node = Objects.requireNonNull(driver.find(selector), selector);
            node.requestFocus();
            return true;
        });
        driver.rest();
    }

    /// The second of two rooms has an area that is none.
    private void workbook(Language language) throws IOException {
        new WorkbookFiles(Limits.USUAL).write(List.of(new Workbooks.Page(
                Headings.of(Table.ROOMS, language), Table.ROOMS.fields().stream().map(field ->
                        new Workbooks.Heading(Headings.of(field, language), "",
                                Field.Kind.TEXT, List.of())).toList(),
                List.of(row("1003", "70.25"), row("1004", "wide")))),
                folder.resolve("two.xlsx"));
    }

    private static List<String> row(String room, String area) {
        return Table.ROOMS.fields().stream().map(field -> switch (field) {
            case ROOM_BUILDING -> "3";
            case ROOM_NUMBER -> room;
            case ROOM_AREA -> area;
            default -> "";
        }).toList();
    }
}
