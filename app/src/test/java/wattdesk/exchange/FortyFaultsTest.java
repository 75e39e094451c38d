package wattdesk.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.exchange.Field.ACCOUNT_BUILDING;
import static wattdesk.exchange.Field.ACCOUNT_CUSTOMER;
import static wattdesk.exchange.Field.ACCOUNT_MODE;
import static wattdesk.exchange.Field.ACCOUNT_NUMBER;
import static wattdesk.exchange.Field.ACCOUNT_PHONE;
import static wattdesk.exchange.Field.ACCOUNT_ROOM;
import static wattdesk.exchange.Field.ACCOUNT_TARIFF;
import static wattdesk.exchange.Field.ACCOUNT_TIER;
import static wattdesk.exchange.Field.METER_ACCOUNT;
import static wattdesk.exchange.Field.METER_ADDRESS;
import static wattdesk.exchange.Field.METER_BUILDING;
import static wattdesk.exchange.Field.METER_CT;
import static wattdesk.exchange.Field.METER_LINE;
import static wattdesk.exchange.Field.METER_NUMBER;
import static wattdesk.exchange.Field.METER_PROFILE;
import static wattdesk.exchange.Field.METER_ROOM;
import static wattdesk.exchange.Field.ROOM_AREA;
import static wattdesk.exchange.Field.ROOM_BUILDING;
import static wattdesk.exchange.Field.ROOM_FLOOR;
import static wattdesk.exchange.Field.ROOM_NOTE;
import static wattdesk.exchange.Field.ROOM_NUMBER;
import static wattdesk.exchange.Field.ROOM_SITE;
import static wattdesk.exchange.Field.ROOM_USE;
import static wattdesk.message.BothLanguages.says;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.customer.BillingMode;
import wattdesk.customer.OpenAccount;
import wattdesk.customer.Opening;
import wattdesk.exchange.ExchangeTown.Tables;
import wattdesk.message.Language;
import wattdesk.premises.Room;
import wattdesk.quantity.Energy;

/// Five thousand rows, forty faults planted in them: exactly those are found.
class FortyFaultsTest {

    private static final int ROOMS = 1_999;
    private static final int ACCOUNTS = 1_500;

    @TempDir Path folder;
    private ExchangeTown town;
    private final Tables tables = new Tables();
    private final List<String> planted = new ArrayList<>();

    /// What is put over a cell so that Excel's own types come in.
    private record Over(Table table, int row, Field field, Object content) {}

    private final List<Over> over = new ArrayList<>();

    @BeforeEach
    void aStationWithTwoAccounts() throws Exception {
        town = new ExchangeTown(folder);
        standing("901", "000000009999", "B口");
        standing("902", "000000007777", "A口");
    }

    private void standing(String room, String meter, String line) {
        assertThat(town.accounts.open(new OpenAccount(new Room("9", room, 9), "旧户", null, meter,
                line, "dds-645", meter, BillingMode.METER, null, null, Energy.ZERO),
                ExchangeTown.ADMIN)).isInstanceOf(Opening.Opened.class);
    }

    @AfterEach
    void close() throws Exception {
        town.close();
    }

    private static String building(int i) {
        return String.valueOf(1 + i / 400);
    }

    private static String room(int i) {
        return String.valueOf((1 + i % 400 / 20) * 100 + 1 + i % 20);
    }

    private static String digits(int i) {
        return "%012d".formatted(24_170_000 + i);
    }

    private void fill() {
        for (int i = 0; i < ROOMS; i++) {
            tables.add(Table.ROOMS, ROOM_BUILDING, building(i), ROOM_NUMBER, room(i), ROOM_USE,
                    "住宅", ROOM_AREA, "89.5");
        }
        for (int i = 0; i < ACCOUNTS; i++) {
            tables.add(Table.ACCOUNTS, ACCOUNT_BUILDING, building(i), ACCOUNT_ROOM, room(i),
                    ACCOUNT_CUSTOMER, "示例住户 " + i, ACCOUNT_PHONE, "1380013%04d".formatted(i),
                    ACCOUNT_MODE, "表计扣费", ACCOUNT_TARIFF, "resident-flat");
            tables.add(Table.METERS, METER_BUILDING, building(i), METER_ROOM, room(i),
                    METER_NUMBER, digits(i), METER_LINE, i % 2 == 0 ? "A口" : "B口",
                    METER_PROFILE, "dds-645", METER_ADDRESS, digits(i), METER_CT, "1");
        }
        tables.add(Table.ACCOUNTS, ACCOUNT_BUILDING, "5", ACCOUNT_ROOM, room(1_700),
                ACCOUNT_CUSTOMER, "没有表", ACCOUNT_MODE, "POSTPAID", ACCOUNT_TARIFF, "居民合表");
        expect(Table.ACCOUNTS, ACCOUNTS, null, "WD-6426");
    }

    private Map<Field, String> at(Table table, int index) {
        return tables.rows.get(table).get(index);
    }

    /// The row that a person sees: the headings are row 1.
    private void expect(Table table, int index, Field field, String code) {
        planted.add(table + " " + (index + 2) + " " + field + " " + code);
    }

    private void plant(int index, Field field, String content, String code) {
        at(field.table(), index).put(field, content);
        expect(field.table(), index, field, code);
    }

    private void plantCell(int index, Field field, Object content, String code) {
        over.add(new Over(field.table(), index, field, content));
        expect(field.table(), index, field, code);
    }

    private void plantRooms() {
        plant(1_600, ROOM_BUILDING, "", "WD-6420");
        plant(1_601, ROOM_NUMBER, "", "WD-6420");
        plant(1_602, ROOM_NUMBER, room(1_610), "WD-6421");
        planted.removeLast();
        expect(Table.ROOMS, 1_610, ROOM_NUMBER, "WD-6421");
        plant(1_603, ROOM_BUILDING, "2栋", "WD-6423");
        plant(1_604, ROOM_FLOOR, "x", "WD-6434");
        plant(1_605, ROOM_AREA, "-3", "WD-6434");
        plant(1_606, ROOM_AREA, "大", "WD-6434");
        plant(1_607, ROOM_USE, "别墅", "WD-6433");
        plant(1_608, ROOM_SITE, "南区", "WD-6425");
        plantCell(1_609, ROOM_NUMBER, LocalDate.of(2026, 3, 12), "WD-6432");
        plantCell(1_611, ROOM_NUMBER, "#REF!", "WD-6439");
        plant(1_612, ROOM_BUILDING, "5-1", "WD-6435");
        plant(1_613, ROOM_NUMBER, "1".repeat(21), "WD-6435");
        plant(1_614, ROOM_NOTE, "注".repeat(201), "WD-6435");
    }

    private void plantAccounts() {
        plant(10, ACCOUNT_CUSTOMER, "", "WD-6420");
        plant(20, ACCOUNT_MODE, "", "WD-6420");
        plant(30, ACCOUNT_TARIFF, "", "WD-6420");
        plant(40, ACCOUNT_MODE, "先付费", "WD-6433");
        plant(50, ACCOUNT_TARIFF, "resident-flatt", "WD-6425");
        numbered(60, "20000060");
        plant(60, ACCOUNT_ROOM, "9999", "WD-6424");
        numbered(70, "20000070");
        plant(70, ACCOUNT_BUILDING, "1栋", "WD-6423");
        plant(80, ACCOUNT_PHONE, "手机", "WD-6435");
        plantCell(90, ACCOUNT_PHONE, 1.3800138000123456E17, "WD-6431");
        at(Table.ACCOUNTS, 100).put(ACCOUNT_NUMBER, "20000100");
        plant(101, ACCOUNT_NUMBER, "20000100", "WD-6421");
        plant(110, ACCOUNT_NUMBER, "A-1", "WD-6435");
        plant(120, ACCOUNT_TIER, "-5", "WD-6434");
        plant(130, ACCOUNT_CUSTOMER, "长".repeat(61), "WD-6435");
    }

    private void numbered(int index, String number) {
        at(Table.ACCOUNTS, index).put(ACCOUNT_NUMBER, number);
        at(Table.METERS, index).put(METER_ACCOUNT, number);
    }

    private void plantMeters() {
        plant(200, METER_NUMBER, "", "WD-6420");
        plant(210, METER_NUMBER, "24170093001", "WD-6428");
        plant(221, METER_NUMBER, digits(220), "WD-6421");
        plantCell(230, METER_NUMBER, 123456789012345678.0, "WD-6431");
        plant(240, METER_LINE, "C口", "WD-6425");
        plant(250, METER_PROFILE, "dds-646", "WD-6425");
        plant(260, METER_ADDRESS, "12", "WD-6429");
        plant(272, METER_ADDRESS, digits(270), "WD-6430");
        plant(280, METER_ADDRESS, "000000007777", "WD-6430");
        plant(290, METER_CT, "1.5", "WD-6434");
        tables.add(Table.METERS, METER_ACCOUNT, "20000100", METER_NUMBER, "000000009999",
                METER_LINE, "B口", METER_PROFILE, "dds-645", METER_ADDRESS, "000000009999");
        expect(Table.METERS, ACCOUNTS, METER_NUMBER, "WD-6440");
        tables.add(Table.METERS, METER_ACCOUNT, "77777777", METER_NUMBER, "000000008888",
                METER_LINE, "B口", METER_PROFILE, "dds-645", METER_ADDRESS, "000000008888");
        expect(Table.METERS, ACCOUNTS + 1, METER_ACCOUNT, "WD-6427");
    }

    private void overwrite(Path file) throws Exception {
        try (InputStream in = Files.newInputStream(file); XSSFWorkbook book = new XSSFWorkbook(in)) {
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            CellStyle general = book.createCellStyle();
            for (Over each : over) {
                Sheet sheet = book.getSheet(Headings.of(each.table(), Language.ZH));
                var cell = sheet.getRow(each.row() + 1)
                        .createCell(each.table().fields().indexOf(each.field()), CellType.BLANK);
                switch (each.content()) {
                    case LocalDate date -> {
                        cell.setCellValue(date);
                        cell.setCellStyle(day);
                    }
                    case Double number -> {
                        cell.setCellValue(number);
                        cell.setCellStyle(general);
                    }
                    default -> cell.setCellErrorValue((byte) 23);
                }
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
    }

    @Test
    void exactlyTheFortyAreFoundAndTheGoodRowsCanBeTaken() throws Exception {
        fill();
        plantRooms();
        plantAccounts();
        plantMeters();
        assertThat(planted).hasSize(40).doesNotHaveDuplicates();
        Path file = folder.resolve("现场.xlsx");
        tables.write(town.files, file, Language.ZH);
        overwrite(file);
        long before = System.nanoTime();
        ImportPlan plan = town.plan(file);
        long looked = System.nanoTime();
        assertThat(plan.faults()).extracting(finding -> finding.table() + " " + finding.row() + " "
                + finding.field() + " " + finding.message().code())
                .containsExactlyInAnyOrderElementsOf(planted);
        plan.findings().forEach(finding -> says(finding.message().code(), finding.message()));
        assertThat(plan.findings().size() - plan.faults().size()).as("rows that lean on them")
                .isEqualTo(23);
        assertThat(plan.count(RowState.HELD)).isEqualTo(23);
        assertThat(plan.count(RowState.FAULTY)).isEqualTo(40);
        assertThat(plan.findings()).isSortedAccordingTo(Finding.ORDER);
        Exchange.Answer refused = town.exchange.take(plan, false, ExchangeTown.ADMIN);
        says("WD-6448", refused.message());
        assertThat(town.premises.all().rooms()).as("nothing was written").hasSize(2);
        long writing = System.nanoTime();
        Exchange.Answer done = town.exchange.take(plan, true, ExchangeTown.ADMIN);
        says("WD-6446", done.message());
        System.out.printf("5,000 rows: looked at in %d ms, written in %d ms%n",
                (looked - before) / 1_000_000, (System.nanoTime() - writing) / 1_000_000);
        assertThat(done.message().arguments()).containsExactly(
                String.valueOf(ROOMS - 14), String.valueOf(ACCOUNTS - 23),
                String.valueOf(ACCOUNTS - 23));
        assertThat(town.accounts.all()).hasSize(2 + ACCOUNTS - 23);
        assertThat(town.premises.all().rooms()).hasSize(2 + ROOMS - 14);
        assertThat(town.told).isEqualTo(1);
        theRestIsInNobodysWay(file);
    }

    /// What was taken now stands as it is written: looked at again, only the same faults remain.
    private void theRestIsInNobodysWay(Path file) {
        ImportPlan again = town.plan(file);
        assertThat(again.count(Table.ROOMS, RowState.NEW)).isZero();
        assertThat(again.count(Table.ROOMS, RowState.SAME)).isEqualTo(ROOMS - 14);
    }
}
