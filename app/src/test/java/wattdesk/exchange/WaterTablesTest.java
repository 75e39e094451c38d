package wattdesk.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.exchange.Field.ACCOUNT_BUILDING;
import static wattdesk.exchange.Field.ACCOUNT_CUSTOMER;
import static wattdesk.exchange.Field.ACCOUNT_MODE;
import static wattdesk.exchange.Field.ACCOUNT_ROOM;
import static wattdesk.exchange.Field.ACCOUNT_TARIFF;
import static wattdesk.exchange.Field.METER_ADDRESS;
import static wattdesk.exchange.Field.METER_BUILDING;
import static wattdesk.exchange.Field.METER_LINE;
import static wattdesk.exchange.Field.METER_NUMBER;
import static wattdesk.exchange.Field.METER_PROFILE;
import static wattdesk.exchange.Field.METER_ROOM;
import static wattdesk.exchange.Field.METER_TARIFF;
import static wattdesk.exchange.Field.ROOM_BUILDING;
import static wattdesk.exchange.Field.ROOM_NUMBER;
import static wattdesk.message.BothLanguages.says;
import static wattdesk.store.generated.Tables.METER;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.exchange.ExchangeTown.Tables;
import wattdesk.message.Language;
import wattdesk.operator.Actor;
import wattdesk.tariff.store.TariffRows;

/// Electricity and water of one account in a table: each by its own tariff, and never by the other's.
class WaterTablesTest {

    private static final String POWER = "000024170093";
    private static final String WATER = "00000000000001";
    private static final String FURTHER = "00000000000002";

    @TempDir Path folder;
    private ExchangeTown town;
    private final Tables tables = new Tables();

    @BeforeEach
    void open() throws Exception {
        town = waters(folder.resolve("station"));
        tables.add(Table.ROOMS, ROOM_BUILDING, "3", ROOM_NUMBER, "101");
    }

    @AfterEach
    void close() throws Exception {
        town.close();
    }

    /// With two tariffs of water.
    private static ExchangeTown waters(Path folder) throws Exception {
        ExchangeTown town = new ExchangeTown(folder);
        water(town, "water", "water name");
        water(town, "water-2", "water-2 name");
        return town;
    }

    private static void water(ExchangeTown town, String id, String name) {
        assertThat(town.tariffs.add("""
                {"id":"%s","name":"%s","commodity":"WATER","versions":[
                {"effectiveFrom":"2024-01-01T00:00:00+08:00","bands":["FLAT"],
                "prices":[{"FLAT":"3.0000"}]}]}""".formatted(id, name), Actor.SYSTEM))
                .isInstanceOf(TariffRows.Added.Ok.class);
    }

    private Map<Field, String> account(String tariff) {
        return tables.add(Table.ACCOUNTS, ACCOUNT_BUILDING, "3", ACCOUNT_ROOM, "101",
                ACCOUNT_CUSTOMER, "甲", ACCOUNT_MODE, "后台计费", ACCOUNT_TARIFF, tariff);
    }

    private Map<Field, String> meter(String number, String profile, String tariff) {
        return tables.add(Table.METERS, METER_BUILDING, "3", METER_ROOM, "101", METER_NUMBER,
                number, METER_LINE, "A口", METER_PROFILE, profile, METER_ADDRESS, number,
                METER_TARIFF, tariff);
    }

    private ImportPlan plan() throws Exception {
        Path file = folder.resolve("x.xlsx");
        tables.write(town.files, file, Language.ZH);
        return town.plan(file);
    }

    private void faults(String... expected) throws Exception {
        assertThat(plan().faults()).allSatisfy(finding ->
                        says(finding.message().code(), finding.message()))
                .extracting(finding -> finding.row() + " " + finding.field() + " "
                        + finding.message().code()).containsExactly(expected);
    }

    private static List<String> priced(ExchangeTown station) {
        return station.accounts.all().stream()
                .map(card -> card.meter().number() + " " + card.tariffId()).toList();
    }

    private static void take(ExchangeTown station, ImportPlan plan) {
        assertThat(plan.findings()).isEmpty();
        says("WD-6446", station.exchange.take(plan, false, ExchangeTown.ADMIN).message());
    }

    @Test
    void waterComesInByItsOwnTariffAndGoesOutAndInAgain() throws Exception {
        account("居民合表");
        meter(WATER, "水表", "water name");
        meter(POWER, "dds-645", "");
        meter(FURTHER, "water-188", "");
        take(town, plan());
        List<String> each = List.of(POWER + " resident-flat", WATER + " water",
                FURTHER + " water");
        assertThat(priced(town)).as("the second water meter by what the first one named")
                .isEqualTo(each);
        Path out = folder.resolve("out.xlsx");
        says("WD-6449", town.exchange.export(
                EnumSet.allOf(Table.class), out, Language.EN).message());
        assertThat(town.plan(out).findings()).isEmpty();
        assertThat(town.plan(out).any()).isFalse();
        try (ExchangeTown other = waters(folder.resolve("other"))) {
            take(other, other.plan(out));
            assertThat(priced(other)).isEqualTo(each);
        }
    }

    @Test
    void anAccountOfWaterAloneNeedsNoSecondTariff() throws Exception {
        account("water");
        meter(WATER, "water-188", "");
        take(town, plan());
        assertThat(priced(town)).containsExactly(WATER + " water");
    }

    @ParameterizedTest
    @CsvSource({
        "居民合表, '', 2 METER_TARIFF WD-6450",
        "居民合表, 商铺分时, 2 METER_TARIFF WD-6450",
        "居民合表, nothing, 2 METER_TARIFF WD-6425",
        "water-2, water, 2 METER_TARIFF WD-6451",
        "居民合表, water, 2 ACCOUNT_TARIFF WD-6452"})
    void aWaterMeterIsNeverPricedAsSomethingElse(
            String ofAccount, @Nullable String ofMeter, String fault) throws Exception {
        account(ofAccount);
        meter(WATER, "water-188", ofMeter == null ? "" : ofMeter);
        faults(fault);
    }

    @Test
    void rowsThatLeanOnANamedTariffMayStandBeforeIt() throws Exception {
        account("居民合表");
        meter(WATER, "water-188", "");
        meter(POWER, "dds-645", "");
        meter(FURTHER, "water-188", "water");
        take(town, plan());
        assertThat(priced(town)).containsExactly(POWER + " resident-flat", WATER + " water",
                FURTHER + " water");
    }

    @Test
    void aRowThatLeansOnAFaultyOneIsNotBlamedAndWaits() throws Exception {
        account("居民合表");
        meter(POWER, "dds-645", "");
        meter(WATER, "water-188", "nothing");
        meter(FURTHER, "water-188", "");
        ImportPlan plan = plan();
        assertThat(plan.faults()).extracting(finding -> finding.row() + " " + finding.field())
                .containsExactly("3 METER_TARIFF");
        assertThat(plan.count(Table.METERS, RowState.HELD)).isEqualTo(2);
        assertThat(plan.count(Table.ACCOUNTS, RowState.HELD)).isEqualTo(1);
        assertThat(plan.opened()).isEmpty();
    }

    @Test
    void aNameInFullWidthSignsIsFoundAsItIsOffered() throws Exception {
        water(town, "wide", "水价（二次供水）");
        account("水价（二次供水）");
        meter(WATER, "water-188", "");
        take(town, plan());
        assertThat(priced(town)).containsExactly(WATER + " wide");
    }

    @ParameterizedTest
    @CsvSource({"'', 40", "1, 1", "20, 20"})
    void aMeterFromStockKeepsItsTransformersUnlessTheTableNamesOthers(
            @Nullable String written, int ct) throws Exception {
        int _ = town.open.database.write(query -> query.execute("insert into meter (number, line, "
                + "profile, address, customer_number, ct_ratio, pt_ratio, state) values ('"
                + POWER + "', 'A口', 'dds-645', '" + POWER + "', '', 40, 1, 'IN_STOCK'), "
                + "('000024170094', 'A口', 'dds-645', '000024170094', '', 40, 1, 'IN_STOCK')"));
        account("居民合表");
        for (String number : List.of(POWER, "000024170094")) {
            Map<Field, String> row = meter(number, "dds-645", "");
            row.put(Field.METER_CT, written == null ? "" : written);
            row.put(Field.METER_DUE, "2031-03-31");
        }
        take(town, plan());
        List<Integer> filed = town.open.database.read(query -> query.select(METER.CT_RATIO)
                .from(METER).where(METER.ACCOUNT.isNotNull()).fetch(METER.CT_RATIO));
        assertThat(filed).containsExactly(ct, ct);
    }

    @Test
    void twoTariffsOfOneKindInAnAccountAreRefusedAtTheLaterRow() throws Exception {
        account("居民合表");
        meter(POWER, "dds-645", "居民合表");
        meter(WATER, "water-188", "water");
        meter(FURTHER, "water-188", "water-2");
        faults("4 METER_TARIFF WD-6451");
    }

    @Test
    void theTariffOfAMeterThatStandsIsNotChangedByATable() throws Exception {
        account("居民合表");
        meter(POWER, "dds-645", "");
        Map<Field, String> water = meter(WATER, "water-188", "water");
        take(town, plan());
        water.put(METER_TARIFF, "water-2");
        tables.rows.remove(Table.ACCOUNTS);
        faults("3 METER_TARIFF WD-6422");
    }
}
