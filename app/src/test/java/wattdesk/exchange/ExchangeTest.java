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
import static wattdesk.exchange.Field.METER_CUSTOMER;
import static wattdesk.exchange.Field.METER_DUE;
import static wattdesk.exchange.Field.METER_LINE;
import static wattdesk.exchange.Field.METER_NUMBER;
import static wattdesk.exchange.Field.METER_PROFILE;
import static wattdesk.exchange.Field.METER_PT;
import static wattdesk.exchange.Field.METER_ROOM;
import static wattdesk.exchange.Field.ROOM_AREA;
import static wattdesk.exchange.Field.ROOM_BUILDING;
import static wattdesk.exchange.Field.ROOM_FLOOR;
import static wattdesk.exchange.Field.ROOM_NOTE;
import static wattdesk.exchange.Field.ROOM_NUMBER;
import static wattdesk.exchange.Field.ROOM_USE;
import static wattdesk.message.BothLanguages.says;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import wattdesk.customer.AccountCard;
import wattdesk.customer.BillingMode;
import wattdesk.customer.Ratio;
import wattdesk.exchange.ExchangeTown.Tables;
import wattdesk.exchange.store.WorkbookFiles;
import wattdesk.message.Language;
import wattdesk.operator.Actor;
import wattdesk.operator.Operator;
import wattdesk.operator.Role;
import wattdesk.premises.RoomUse;
import wattdesk.quantity.Energy;
import wattdesk.reports.table.Limits;

/// Tables out and in on a real database, through real workbooks.
class ExchangeTest {

    @TempDir Path folder;
    private ExchangeTown town;
    private final Tables tables = new Tables();

    @BeforeEach
    void open() throws Exception {
        town = new ExchangeTown(folder.resolve("station"));
    }

    @AfterEach
    void close() throws Exception {
        town.close();
    }

    private Path file() {
        return folder.resolve("x.xlsx");
    }

    private ImportPlan plan() throws Exception {
        tables.write(town.files, file(), Language.ZH);
        return town.plan(file());
    }

    private void account(String room, String customer, String phone, String number) {
        tables.add(Table.ACCOUNTS, ACCOUNT_NUMBER, number, ACCOUNT_BUILDING, "3", ACCOUNT_ROOM,
                room, ACCOUNT_CUSTOMER, customer, ACCOUNT_PHONE, phone, ACCOUNT_MODE, "后台计费",
                ACCOUNT_TARIFF, "居民合表", ACCOUNT_TIER, "12.345");
    }

    private void meter(String account, String room, String number, String ct) {
        tables.add(Table.METERS, METER_ACCOUNT, account, METER_BUILDING, "3", METER_ROOM, room,
                METER_NUMBER, number, METER_LINE, "A口", METER_PROFILE, "单相预付费表",
                METER_ADDRESS, number, METER_CT, ct,
                METER_DUE, ct.isEmpty() ? "" : "2027/3/31");
    }

    private void aHouse() {
        tables.add(Table.ROOMS, ROOM_BUILDING, "3", ROOM_NUMBER, "B101", ROOM_FLOOR, "B1",
                ROOM_AREA, "120.55", ROOM_USE, "商铺", ROOM_NOTE, "=转角");
        tables.add(Table.ROOMS, ROOM_BUILDING, "3", ROOM_NUMBER, "1204");
        account("1204", "李晓明", "013800005678", "00012345");
        account("B101", "示例商行", "", "");
        meter("", "1204", "000024170093", "");
        meter("", "B101", "000024170094", "40");
        meter("", "B101", "000024170095", "");
    }

    private static void one(ImportPlan plan, Field field, String code) {
        assertThat(plan.faults()).hasSize(1).allSatisfy(finding -> {
            says(code, finding.message());
            assertThat(finding.field()).isEqualTo(field);
        });
    }

    private void taken() throws Exception {
        ImportPlan plan = plan();
        assertThat(plan.findings()).isEmpty();
        Exchange.Answer answer = town.exchange.take(plan, false, ExchangeTown.ADMIN);
        says("WD-6446", answer.message());
    }

    @Test
    void aWholeHouseComesInWithZerosMetersAndRatios() throws Exception {
        aHouse();
        taken();
        AccountCard shop = town.accounts.byMeter("000024170094").orElseThrow();
        assertThat(shop.number()).as("the next free number").isEqualTo("10000001");
        assertThat(shop.room().floor()).isEqualTo(-1);
        assertThat(town.accounts.byMeter("000024170095").orElseThrow().number())
                .as("both meters hang at one account").isEqualTo(shop.number());
        AccountCard flat = town.accounts.byNumber("00012345").orElseThrow();
        assertThat(flat.customer().phone()).isEqualTo("013800005678");
        assertThat(flat.mode()).isEqualTo(BillingMode.STATION);
        assertThat(flat.tierUsed().wh()).isEqualTo(12_345);
        assertThat(flat.room().floor()).as("from the number").isEqualTo(12);
        assertThat(flat.meter().customerNumber()).isEqualTo("000000012345");
        assertThat(town.meters.facts()).containsOnly(
                java.util.Map.entry("000024170094", new MeterFacts(new Ratio(40, 1),
                        LocalDate.of(2027, 3, 31))));
        assertThat(town.premises.all().room("3", "B101").orElseThrow().facts()).satisfies(facts -> {
            assertThat(facts.use()).isEqualTo(RoomUse.SHOP);
            assertThat(facts.area().squareMetres()).isEqualTo("120.55");
            assertThat(facts.note()).isEqualTo("=转角");
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatGoesOutComesBackWithoutAFinding(Language language) throws Exception {
        aHouse();
        taken();
        Path out = folder.resolve("out/all.xlsx");
        says("WD-6449", town.exchange.export(EnumSet.allOf(Table.class), out, language).message());
        ImportPlan plan = town.plan(out);
        assertThat(plan.findings()).isEmpty();
        assertThat(plan.count(RowState.SAME)).isEqualTo(2 + 2 + 3);
        assertThat(plan.any()).isFalse();
        says("WD-6447", town.exchange.take(plan, false, ExchangeTown.ADMIN).message());
    }

    @Test
    void anotherStationTakesTheSameTablesAndCountsOnFromWhatIsUsedByNow() throws Exception {
        aHouse();
        taken();
        town.counted = card -> card.tierUsed().plus(Energy.ofWh(1_000));
        Path out = folder.resolve("all.xlsx");
        says("WD-6449", town.exchange.export(
                EnumSet.allOf(Table.class), out, Language.EN).message());
        try (ExchangeTown other = new ExchangeTown(folder.resolve("other"))) {
            ImportPlan plan = other.plan(out);
            assertThat(plan.findings()).isEmpty();
            says("WD-6446", other.exchange.take(plan, false, ExchangeTown.ADMIN).message());
            assertThat(other.accounts.all().stream().map(card -> card.number() + card.room()
                    + card.customer().name() + card.meter())).containsExactlyElementsOf(
                    town.accounts.all().stream().map(card -> card.number() + card.room()
                            + card.customer().name() + card.meter()).toList());
            assertThat(other.accounts.byNumber("00012345").orElseThrow().tierUsed().wh())
                    .isEqualTo(13_345);
            assertThat(other.meters.facts()).isEqualTo(town.meters.facts());
            assertThat(other.premises.all().rooms().stream().map(row -> row.facts()).toList())
                    .isEqualTo(town.premises.all().rooms().stream().map(row -> row.facts())
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theTemplateHelpsAndIsItselfNothingToImport(Language language) throws Exception {
        says("WD-6449", town.exchange.template(file(), language).message());
        ImportPlan plan = town.plan(file());
        assertThat(plan.findings()).isEmpty();
        assertThat(plan.any()).isFalse();
        Workbooks.Opened opened = town.files.open(file());
        assertThat(((Workbooks.Opened.Sheets) opened).sheets()).hasSize(3).allSatisfy(sheet ->
                assertThat(sheet.rows().get(1).at(0)).isInstanceOfSatisfying(Entered.Text.class,
                        text -> assertThat(text.text()).startsWith("※ ")));
    }

    @Test
    void roomsThatStandTakeWhatIsNewAndKeepWhatIsLeftOut() throws Exception {
        aHouse();
        taken();
        Tables more = new Tables();
        more.add(Table.ROOMS, ROOM_BUILDING, "3", ROOM_NUMBER, "B101", ROOM_USE, "Office");
        more.write(town.files, file(), Language.EN);
        ImportPlan plan = town.plan(file());
        assertThat(plan.count(Table.ROOMS, RowState.CHANGED)).isEqualTo(1);
        says("WD-6446", town.exchange.take(plan, false, ExchangeTown.ADMIN).message());
        assertThat(town.premises.all().room("3", "B101").orElseThrow().facts()).satisfies(facts -> {
            assertThat(facts.use()).isEqualTo(RoomUse.OFFICE);
            assertThat(facts.note()).isEqualTo("=转角");
            assertThat(facts.room().floor()).isEqualTo(-1);
        });
    }

    @ParameterizedTest
    @CsvSource({"ACCOUNT_CUSTOMER,王", "ACCOUNT_PHONE,13800000000", "ACCOUNT_MODE,表计扣费",
        "ACCOUNT_TARIFF,商铺分时", "ACCOUNT_ROOM,B101"})
    void anAccountThatStandsIsNotChangedByATable(Field field, String content) throws Exception {
        aHouse();
        taken();
        tables.rows.get(Table.ACCOUNTS).getFirst().put(field, content);
        tables.rows.get(Table.ACCOUNTS).removeLast();
        tables.rows.remove(Table.METERS);
        one(plan(), field, "WD-6422");
    }

    @ParameterizedTest
    @CsvSource({"METER_LINE,B口", "METER_PROFILE,plain-645", "METER_ADDRESS,000000000001",
        "METER_CT,2", "METER_PT,2", "METER_DUE,2030-01-01", "METER_ROOM,B101"})
    void aMeterThatStandsIsNotChangedEither(Field field, String content) throws Exception {
        aHouse();
        taken();
        tables.rows.get(Table.METERS).getFirst().put(field, content);
        tables.rows.remove(Table.ACCOUNTS);
        one(plan(), field, "WD-6422");
    }

    @Test
    void aMeterThatDoesNotDeductIsNotSoldTo() throws Exception {
        aHouse();
        tables.rows.get(Table.ACCOUNTS).getFirst().put(ACCOUNT_MODE, "METER");
        tables.rows.get(Table.METERS).getFirst().put(METER_PROFILE, "plain-645");
        one(plan(), METER_PROFILE, "WD-6418");
        assertThat(plan().count(RowState.HELD)).as("its account waits with it").isEqualTo(1);
    }

    @Test
    void anAccountWhoseRoomIsWrongWaitsWithItsMeter() throws Exception {
        aHouse();
        tables.rows.get(Table.ROOMS).getLast().put(ROOM_AREA, "x");
        ImportPlan plan = plan();
        one(plan, ROOM_AREA, "WD-6434");
        assertThat(plan.findings().stream().filter(Finding::held)).hasSize(2)
                .allSatisfy(finding -> says("WD-6438", finding.message()));
        says("WD-6446", town.exchange.take(plan, true, ExchangeTown.ADMIN).message());
        assertThat(town.accounts.all()).extracting(AccountCard::number)
                .containsExactly("10000001", "10000001");
    }

    @Test
    void twoAccountsInOneRoomNeedTheirNumbersAtTheMeters() throws Exception {
        aHouse();
        account("1204", "同住", "", "00012346");
        meter("", "1204", "000024170096", "");
        ImportPlan plan = plan();
        assertThat(plan.faults()).extracting(finding -> finding.message().code())
                .containsExactly("WD-6426", "WD-6426", "WD-6427", "WD-6427");
        tables.rows.get(Table.METERS).getFirst().put(METER_ACCOUNT, "00012345");
        tables.rows.get(Table.METERS).getLast().put(METER_ACCOUNT, "00012346");
        assertThat(plan().findings()).isEmpty();
    }

    @Test
    void aNumberOfAnAccountThatWasClosedIsNotGivenAgain() throws Exception {
        aHouse();
        taken();
        int _ = town.open.database.write(query -> query.execute(
                "update account set closed_at = current_timestamp where number = '00012345'"));
        tables.rows.remove(Table.ROOMS);
        tables.rows.get(Table.ACCOUNTS).removeLast();
        tables.rows.get(Table.METERS).clear();
        meter("", "1204", "000024170077", "");
        one(plan(), ACCOUNT_NUMBER, "WD-6440");
    }

    @Test
    void columnsThatAreMissingOrNotKnownAreNamed() throws Exception {
        town.files.write(List.of(new Workbooks.Page("房间", Stream.of("楼栋", "朝向").map(name ->
                new Workbooks.Heading(name, "", Field.Kind.TEXT, List.of())).toList(),
                List.of(List.of("3", "南"), List.of("4", "")))), file());
        ImportPlan plan = town.plan(file());
        assertThat(plan.faults()).extracting(finding -> finding.row() + " " + finding.field() + " "
                + finding.message().code()).startsWith("1 null WD-6436", "1 ROOM_NUMBER WD-6437");
        plan.faults().forEach(finding -> says(finding.message().code(), finding.message()));
    }

    private String unreadable(Path path) {
        Exchange.Looked looked = town.exchange.look(path);
        assertThat(looked).isInstanceOf(Exchange.Looked.Unreadable.class);
        Exchange.Looked.Unreadable not = (Exchange.Looked.Unreadable) looked;
        says(not.why().code(), not.why());
        return not.why().code();
    }

    @Test
    void whatIsNoTableIsSaidAndNothingIsRead() throws Exception {
        assertThat(unreadable(Files.writeString(file(), "a,b"))).isEqualTo("WD-6441");
        assertThat(unreadable(folder.resolve("nowhere"))).isEqualTo("WD-6441");
        town.files.write(List.of(new Workbooks.Page("别的", List.of(), List.of())), file());
        assertThat(unreadable(file())).isEqualTo("WD-6445");
        aHouse();
        tables.write(town.files, file(), Language.ZH);
        assertThat(new WorkbookFiles(new Limits(1 << 20, 1 << 20, 2, 100)).open(file()))
                .isInstanceOfSatisfying(Workbooks.Opened.Unreadable.class,
                        not -> says("WD-6442", not.why()));
        assertThat(new WorkbookFiles(new Limits(1 << 20, 500, 99, 100)).open(file()))
                .isInstanceOfSatisfying(Workbooks.Opened.Unreadable.class,
                        not -> says("WD-6443", not.why()));
        Path full = Files.createDirectories(folder.resolve("full"));
        Files.writeString(full.resolve("x"), "in the way");
        says("WD-6444", town.exchange.template(full, Language.ZH).message());
    }

    @Test
    void onlyWhoMayManageThePropertyTakesATable() throws Exception {
        aHouse();
        Actor cashier = new Actor(new Operator("w", "王", Role.CASHIER), null);
        assertThat(town.exchange.take(plan(), true, cashier).message().code())
                .isEqualTo("WD-6400");
        assertThat(town.premises.all().rooms()).isEmpty();
    }

    @Test
    void aPlanThatTheStationOutranIsNotWrittenAtAll() throws Exception {
        aHouse();
        ImportPlan first = plan();
        says("WD-6446", town.exchange.take(first, false, ExchangeTown.ADMIN).message());
        Exchange.Answer again = town.exchange.take(first, false, ExchangeTown.ADMIN);
        assertThat(again.done()).isFalse();
        assertThat(again.message().code()).isEqualTo("WD-4034");
        assertThat(town.accounts.all()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"METER_DUE,2027-02-30", "METER_DUE,明年", "METER_PT,0", "METER_CUSTOMER,x"})
    void whatIsNoSuchValueIsNamed(Field field, String content) throws Exception {
        aHouse();
        tables.rows.get(Table.METERS).getLast().put(field, content);
        one(plan(), field, field == METER_CUSTOMER ? "WD-6435" : "WD-6434");
    }

    @ParameterizedTest
    @CsvSource({"3栋,3", "03,3", "三期1号楼,三期1", "居民合標,居民合表", "dds-646,dds-645"})
    void aSlipOfTheFingerIsRecognised(String typed, String meant) {
        assertThat(Near.of(typed, List.of("3", "三期1", "居民合表", "dds-645"))).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"4", "13", "东", "商铺分时", "modbus"})
    void anotherNameIsNoSlip(String typed) {
        assertThat(Near.of(typed, List.of("3", "三期1", "居民合表", "dds-645"))).isEmpty();
    }
}
