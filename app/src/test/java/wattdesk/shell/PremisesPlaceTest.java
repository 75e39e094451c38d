package wattdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.exchange.Field;
import wattdesk.exchange.Headings;
import wattdesk.exchange.Table;
import wattdesk.exchange.Workbooks;
import wattdesk.exchange.store.WorkbookFiles;
import wattdesk.message.Language;
import wattdesk.operator.Actor;
import wattdesk.premises.RoomRange;
import wattdesk.premises.RoomUse;
import wattdesk.reports.table.Limits;
import wattdesk.station.DemoPeople;
import wattdesk.station.Station;
import wattdesk.station.TinyStation;

/// The property at the real window, from the first building to a table with a fault in it.
@Timeout(180)
class PremisesPlaceTest {

    private static final Path PICTURES = Path.of("target/pictures");

    @TempDir Path folder;
    private Station station;

    @BeforeEach
    void open() {
        station = TinyStation.make(folder.resolve("station"));
    }

    @AfterEach
    void close() {
        station.close();
    }

    private ScreenDriver window(Language language, Theme theme, int zoom, DemoPeople person) {
        WindowOptions options = new WindowOptions(Clock.systemUTC(),
                LookBook.fixed(new Look(language, theme, zoom)), List.of());
        ScreenDriver driver = new WattdeskApp(options).drive(station, 1100, 800);
        driver.signIn(person.login(), person.password());
        driver.press(KeyCode.F4);
        driver.awaitShown("#account-filter");
        driver.rest();
        driver.alt(KeyCode.G);
        driver.awaitShown("#premises");
        driver.rest();
        return driver;
    }

    private static void says(ScreenDriver driver, String selector, String part) {
        driver.await(selector + " says " + part, () -> {
            Node node = driver.find(selector);
            return node != null && node.lookupAll(".label").stream()
                    .map(label -> String.valueOf(((Labeled) label).getText()))
                    .collect(Collectors.joining("\n")).contains(part);
        });
        driver.rest();
    }

    private static int rows(ScreenDriver driver, String table) {
        return ScreenDriver.onScreen(() -> ((TableView<?>) driver.find(table)).getItems().size());
    }

    private List<String> rooms() {
        return station.premises().all().rooms().stream().map(row -> row.room().code()).toList();
    }

    private static void choose(ScreenDriver driver, int room) {
        ScreenDriver.onScreen(() -> {
            TableView<?> table = (TableView<?>) driver.find("#premises-rooms");
            table.getSelectionModel().clearAndSelect(room);
            table.requestFocus();
            return true;
        });
    }

    @Test
    void aPropertyIsMadeByKeysFromItsFirstBuilding() throws IOException {
        try (ScreenDriver driver =
                window(Language.ZH, Theme.LIGHT, 100, DemoPeople.ADMIN)) {
            says(driver, "#premises", "先建第一个楼栋");
            driver.picture(PICTURES.resolve("premises-empty-zh.png"));
            driver.alt(KeyCode.N);
            driver.awaitShown("#premises-name");
            driver.fill("#premises-name", "3-1");
            driver.press(KeyCode.ENTER);
            says(driver, "#name-sheet", "WD-6404");
            driver.fill("#premises-name", "3");
            driver.press(KeyCode.ENTER);
            says(driver, "#premises", "WD-6401");
            driver.alt(KeyCode.R);
            driver.awaitShown("#range-floors");
            driver.fill("#range-floors", "x");
            driver.fill("#range-rooms", "8");
            driver.awaitText("#range-preview", "WD-6411");
            driver.fill("#range-floors", "1-18");
            driver.fill("#range-area", "wide");
            driver.awaitText("#range-preview", "WD-6434");
            driver.fill("#range-area", "89.5");
            driver.fill("#range-skip-floors", "4,14");
            driver.awaitText("#range-preview", "将建 128 间：3-101 至 3-1808");
            driver.picture(PICTURES.resolve("premises-range-zh.png"));
            assertThat(rooms()).as("a preview writes nothing").isEmpty();
            driver.fill("#range-area", "89.5");
            driver.press(KeyCode.ENTER);
            says(driver, "#premises", "WD-6402");
            assertThat(rooms()).hasSize(128).contains("3-1204");
            assertThat(rows(driver, "#premises-rooms")).isEqualTo(128);
            driver.picture(PICTURES.resolve("premises-zh.png"));
            changeAndRemove(driver);
            driver.press(KeyCode.ESCAPE);
            driver.awaitShown("#account-filter");
        }
    }

    private void changeAndRemove(ScreenDriver driver) {
        choose(driver, 0);
        driver.alt(KeyCode.E);
        driver.awaitShown("#room-number");
        driver.fill("#room-number", "199");
        driver.fill("#room-area", "-1");
        driver.fill("#room-note", "corner");
        driver.press(KeyCode.ENTER);
        says(driver, "#room-sheet", "WD-6434");
        driver.fill("#room-area", "70");
        driver.fill("#room-note", "corner");
        driver.press(KeyCode.ENTER);
        says(driver, "#premises", "3-199");
        assertThat(station.premises().all().room("3", "199").orElseThrow().facts().note())
                .isEqualTo("corner");
        choose(driver, 0);
        driver.alt(KeyCode.D);
        driver.awaitShown("#remove-sheet");
        driver.alt(KeyCode.Y);
        says(driver, "#premises", "WD-6403");
        assertThat(rooms()).hasSize(127);
        ScreenDriver.onScreen(() -> {
            ((TreeView<?>) driver.find("#premises-tree")).getSelectionModel().select(1);
            ((TableView<?>) driver.find("#premises-rooms")).getSelectionModel().clearSelection();
            return true;
        });
        driver.alt(KeyCode.E);
        driver.awaitShown("#premises-name");
        driver.fill("#premises-name", "5");
        driver.press(KeyCode.ENTER);
        says(driver, "#premises", "WD-6401");
        assertThat(rooms()).contains("5-1204").doesNotContain("3-1204");
        assertThat(rows(driver, "#premises-rooms")).isEqualTo(127);
    }

    /// The second of two rooms has an area that is none.
    private Path workbook() throws IOException {
        Path file = folder.resolve("two.xlsx");
        new WorkbookFiles(Limits.USUAL).write(List.of(new Workbooks.Page(
                Headings.of(Table.ROOMS, Language.EN), Table.ROOMS.fields().stream().map(field ->
                        new Workbooks.Heading(Headings.of(field, Language.EN), "",
                                Field.Kind.TEXT, List.of())).toList(),
                List.of(row("801", "70.25"), row("802", "wide")))), file);
        return file;
    }

    private static List<String> row(String room, String area) {
        return Table.ROOMS.fields().stream().map(field -> field == Field.ROOM_BUILDING ? "A"
                : field == Field.ROOM_NUMBER ? room : field == Field.ROOM_AREA ? area : "")
                .toList();
    }

    @Test
    void aTableIsCheckedThenItsGoodRowsAreTakenAndGivenOut() throws IOException {
        Actor admin = new Actor(DemoPeople.ADMIN.operator(), null);
        assertThat(station.premises().addBuilding("A", null, admin).done()).isTrue();
        assertThat(station.premises().create(new RoomRange("A", "1-3", "", "4", "", "FNN",
                RoomUse.OFFICE, null), admin).done()).isTrue();
        try (ScreenDriver driver = window(Language.EN, Theme.DARK, 100, DemoPeople.ADMIN)) {
            driver.picture(PICTURES.resolve("premises-en-dark.png"));
            driver.alt(KeyCode.I);
            driver.awaitShown("#import-file");
            driver.fill("#import-file", folder.resolve("nothing.xlsx").toString());
            driver.press(KeyCode.ENTER);
            says(driver, "#import-sheet", "WD-6441");
            driver.fill("#import-file", workbook().toString());
            driver.press(KeyCode.ENTER);
            driver.awaitText("#import-counts", "New 1");
            assertThat(rows(driver, "#import-findings")).isEqualTo(1);
            assertThat(ScreenDriver.onScreen(() -> driver.find("#import-sheet #message")
                    .isVisible())).as("what was said of the other file").isFalse();
            assertThat(driver.text("#import-good")).isEqualTo("Only the good rows (1)");
            driver.picture(PICTURES.resolve("premises-import-en-dark.png"));
            driver.alt(KeyCode.A);
            assertThat(rooms()).as("all is not offered").hasSize(12);
            driver.alt(KeyCode.G);
            says(driver, "#premises", "WD-6446");
            assertThat(rooms()).hasSize(13).contains("A-801");
            driver.alt(KeyCode.X);
            driver.awaitShown("#out-file");
            driver.fill("#out-file", folder.resolve("out.xlsx").toString());
            driver.press(KeyCode.ENTER);
            says(driver, "#premises", "WD-6449");
            assertThat(Files.size(folder.resolve("out.xlsx"))).isGreaterThan(1000);
            driver.alt(KeyCode.T);
            driver.awaitShown("#out-file");
            driver.fill("#out-file", folder.resolve("template.xlsx").toString());
            driver.press(KeyCode.ENTER);
            driver.await("a template", () -> Files.exists(folder.resolve("template.xlsx")));
        }
    }

    @Test
    void aCashierReadsAndChangesNothing() throws IOException {
        try (ScreenDriver driver =
                window(Language.EN, Theme.LIGHT, 150, DemoPeople.CASHIER)) {
            driver.picture(PICTURES.resolve("premises-cashier-en-150.png"));
            assertThat(driver.find("#premises-import")).isNull();
            driver.alt(KeyCode.N);
            assertThat(driver.find("#name-sheet")).isNull();
            driver.press(KeyCode.ESCAPE);
            driver.awaitShown("#account-filter");
        }
    }
}
