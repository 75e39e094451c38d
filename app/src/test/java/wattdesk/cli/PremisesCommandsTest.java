package wattdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.exchange.Field;
import wattdesk.exchange.Headings;
import wattdesk.exchange.Table;
import wattdesk.exchange.Workbooks;
import wattdesk.exchange.store.WorkbookFiles;
import wattdesk.message.Language;
import wattdesk.reports.table.Limits;
import wattdesk.station.DemoPeople;
import wattdesk.station.TinyStation;

/// The property and its tables from the command line.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PremisesCommandsTest {

    private Path folder = Path.of("");

    @BeforeAll
    void makeStation(@TempDir Path temporary) throws IOException {
        folder = temporary;
        TinyStation.make(folder.resolve("station")).close();
        for (DemoPeople person : DemoPeople.all()) {
            Files.writeString(folder.resolve(person.login() + ".pw"), person.password() + "\n");
        }
    }

    private CliRun as(DemoPeople person, String line, String... more) {
        return CliRun.of(args(person, line, more, "--json"));
    }

    private String[] args(DemoPeople person, String line, String[] more, String... last) {
        List<String> args = new ArrayList<>(List.of(line.split(" ")));
        args.addAll(List.of(more));
        args.addAll(List.of("--data", folder.resolve("station").toString(), "--operator",
                person.login(), "--password-file",
                folder.resolve(person.login() + ".pw").toString()));
        args.addAll(List.of(last));
        return args.toArray(String[]::new);
    }

    private static JsonNode done(CliRun run) {
        assertThat(run.exit()).as(run.err()).isZero();
        return run.json();
    }

    private Set<String> rooms(String building) {
        Set<String> all = new TreeSet<>();
        done(as(DemoPeople.ADMIN, "premises list --building " + building))
                .forEach(room -> all.add(room.path("room").asText()));
        return all;
    }

    @Test
    void aBuildingIsFilledByRangeAndChangedRoomByRoom() {
        done(as(DemoPeople.ADMIN, "premises add-site North"));
        done(as(DemoPeople.ADMIN, "premises add-building T1 --site North"));
        assertThat(as(DemoPeople.ADMIN, "premises add-building T2 --site Nowhere").exit())
                .isEqualTo(2);
        String range = "premises add-rooms --building T1 --floors 3-5 --skip-floors 4 --rooms 2"
                + " --area 60.5 --use shop";
        JsonNode foreseen = done(as(DemoPeople.ADMIN, range + " --dry-run"));
        assertThat(foreseen.path("rooms")).extracting(JsonNode::asText)
                .containsExactly("T1-301", "T1-302", "T1-501", "T1-502");
        assertThat(rooms("T1")).as("nothing is written").isEmpty();
        CliRun read = CliRun.in(Locale.SIMPLIFIED_CHINESE, args(DemoPeople.ADMIN, range
                + " --dry-run", new String[0]));
        assertThat(read.out()).contains("4 间，T1-301 至 T1-502");
        assertThat(as(DemoPeople.CASHIER, range).errorCode()).isEqualTo("WD-6400");
        done(as(DemoPeople.ADMIN, range));
        assertThat(as(DemoPeople.ADMIN, range).errorCode()).isEqualTo("WD-6417");
        assertThat(as(DemoPeople.ADMIN, range.replace("3-5", "x")).errorCode())
                .isEqualTo("WD-6411");

        done(as(DemoPeople.ADMIN, "premises add-room T1-B101 --area 12"));
        done(as(DemoPeople.ADMIN, "premises rename T1-502 T1-503"));
        done(as(DemoPeople.ADMIN, "premises remove T1-301 T1-302"));
        assertThat(rooms("T1")).containsExactly("T1-501", "T1-503", "T1-B101");
        done(as(DemoPeople.ADMIN, "premises rename T1 T9"));
        JsonNode kept = done(as(DemoPeople.ADMIN, "premises list --building T9"));
        assertThat(kept).filteredOn(room -> room.path("room").asText().equals("T9-503"))
                .singleElement().satisfies(room -> {
                    assertThat(room.path("area").asText()).isEqualTo("60.50");
                    assertThat(room.path("use").asText()).isEqualTo("SHOP");
                    assertThat(room.path("floor").asText()).isEqualTo("5");
                    assertThat(room.path("accounts").asInt()).isZero();
                });
        done(as(DemoPeople.ADMIN, "premises remove T9"));
        assertThat(as(DemoPeople.ADMIN, "premises remove T9").errorCode()).isEqualTo("WD-6406");
        assertThat(as(DemoPeople.ADMIN, "premises remove T9 T8").exit()).isEqualTo(2);
    }

    /// Two rooms; the second has an area that is none.
    private Path workbook(String name, String area) throws IOException {
        Path file = folder.resolve(name);
        List<Workbooks.Heading> columns = Table.ROOMS.fields().stream().map(field ->
                new Workbooks.Heading(Headings.of(field, Language.EN), "",
                        Field.Kind.TEXT, List.of())).toList();
        new WorkbookFiles(Limits.USUAL).write(List.of(new Workbooks.Page(
                Headings.of(Table.ROOMS, Language.EN), columns,
                List.of(row("801", "70.25"), row("802", area)))), file);
        return file;
    }

    private static List<String> row(String room, String area) {
        return Table.ROOMS.fields().stream().map(field -> field == Field.ROOM_BUILDING ? "X8"
                : field == Field.ROOM_NUMBER ? room : field == Field.ROOM_AREA ? area : "")
                .toList();
    }

    @Test
    void aTableIsLookedAtThenTakenWholeOrByItsGoodRows() throws IOException {
        String file = workbook("two.xlsx", "wide").toString();
        CliRun looked = as(DemoPeople.ADMIN, "import --dry-run", file);
        assertThat(looked.exit()).isEqualTo(1);
        JsonNode finding = looked.json().path("findings").path(0);
        assertThat(finding.path("field").asText()).isEqualTo("ROOM_AREA");
        assertThat(finding.path("column").asText()).isEqualTo("Area m²");
        assertThat(finding.path("code").asText()).isEqualTo("WD-6434");
        assertThat(looked.json().path("rows").path("ROOMS").path("NEW").asInt()).isEqualTo(1);

        CliRun whole = as(DemoPeople.ADMIN, "import", file);
        assertThat(whole.errorCode()).isEqualTo("WD-6448");
        assertThat(whole.json().path("error").path("detail").path("findings")).hasSize(1);
        assertThat(rooms("X8")).as("all or nothing").isEmpty();
        CliRun chinese = CliRun.in(Locale.SIMPLIFIED_CHINESE,
                args(DemoPeople.ADMIN, "import --dry-run", new String[] {file}));
        assertThat(chinese.out()).contains("面积", "WD-6434", "新增 1");

        assertThat(as(DemoPeople.CASHIER, "import --only-good", file).errorCode())
                .isEqualTo("WD-6400");
        done(as(DemoPeople.ADMIN, "import --only-good", file));
        assertThat(rooms("X8")).containsExactly("X8-801");
        done(as(DemoPeople.ADMIN, "import", workbook("mended.xlsx", "80").toString()));
        assertThat(rooms("X8")).containsExactly("X8-801", "X8-802");
        assertThat(as(DemoPeople.ADMIN, "import", folder.resolve("mended.xlsx").toString())
                .errorCode()).isEqualTo("WD-6447");
    }

    @Test
    void whatGoesOutComesInAgainAndNoWorkbookIsWrongInput() throws IOException {
        for (String kind : List.of("rooms", "accounts", "meters", "all", "template")) {
            Path out = folder.resolve(kind + "-out.xlsx");
            done(as(DemoPeople.ADMIN, "export " + kind + " --out", out.toString()));
            assertThat(new WorkbookFiles(Limits.USUAL).open(out))
                    .isInstanceOfSatisfying(Workbooks.Opened.Sheets.class, sheets ->
                            assertThat(sheets.sheets()).hasSize(
                                    kind.equals("all") || kind.equals("template") ? 3 : 1));
        }
        CliRun back = as(DemoPeople.ADMIN, "import --dry-run",
                folder.resolve("all-out.xlsx").toString());
        assertThat(back.exit()).as(back.out()).isZero();
        assertThat(back.json().path("rows").path("ROOMS").path("CHANGED").asInt()).isZero();
        assertThat(as(DemoPeople.ADMIN, "export everything").exit()).isEqualTo(2);
        Path in = Files.createDirectories(folder.resolve("taken"));
        Files.writeString(in.resolve("x"), "in the way");
        CliRun full = as(DemoPeople.ADMIN, "export rooms --out", in.toString());
        assertThat(full.exit()).isEqualTo(3);
        assertThat(full.errorCode()).isEqualTo("WD-6444");
        CliRun text = as(DemoPeople.ADMIN, "import",
                Files.writeString(folder.resolve("t.xlsx"), "a,b").toString());
        assertThat(text.exit()).isEqualTo(2);
        assertThat(text.errorCode()).isEqualTo("WD-6441");
    }
}
