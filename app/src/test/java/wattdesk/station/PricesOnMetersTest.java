package wattdesk.station;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.station.PriceBench.ACREL;
import static wattdesk.station.PriceBench.CHIP;
import static wattdesk.station.PriceBench.COUNT;
import static wattdesk.station.PriceBench.KILLED;
import static wattdesk.station.PriceBench.KILLED_EARLY;
import static wattdesk.station.PriceBench.LATE;
import static wattdesk.station.PriceBench.LOCKED;
import static wattdesk.station.PriceBench.OTHER;
import static wattdesk.station.PriceBench.SPARE;
import static wattdesk.station.PriceBench.STATION;
import static wattdesk.station.PriceBench.flat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.customer.BillingMode;
import wattdesk.download.DownloadState;
import wattdesk.download.Downloads;
import wattdesk.download.MeterDownload;
import wattdesk.download.Way;
import wattdesk.message.Message;
import wattdesk.metering.Meter;
import wattdesk.metering.PriceAbility;
import wattdesk.metering.PriceGateway;
import wattdesk.metering.PricePlan;
import wattdesk.metering.PriceResult;
import wattdesk.operator.Actor;
import wattdesk.tariff.store.TariffRows;

/// A tariff on its way into virtual meters, on the real database: standby and switch, offline,
/// refused, killed in the middle, taken back.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PricesOnMetersTest {

    private static final String HOURS = """
            "bands":["PEAK","FLAT","VALLEY"],"calendar":{"seasons":[{"name":"year","from":"01-01",
            "to":"12-31","days":{"ALL":[["00:00","VALLEY"],["08:00","FLAT"],["18:00","PEAK"]]}}]},
            "tiers":{"period":"MONTH","start":"01","steps":[{"upTo":"170"},{"upTo":"260"},{}]},
            "prices":[{"PEAK":"0.9000","FLAT":"0.6000","VALLEY":"0.3000"},
            {"PEAK":"0.9500","FLAT":"0.6500","VALLEY":"0.3500"},
            {"PEAK":"1.2000","FLAT":"0.9000","VALLEY":"0.6000"}]""";

    private PriceBench bench;

    @BeforeAll
    void station(@TempDir Path folder) throws Exception {
        bench = new PriceBench(folder);
        bench.password("demo-645-count", "000000");
    }

    @AfterAll
    void close() throws Exception {
        bench.close();
    }

    private static String code(MeterDownload row) {
        Message reason = row.reason();
        return reason == null ? "" : reason.code();
    }

    private List<Long> prices(String meter, int set) throws Exception {
        return bench.meter(meter).inside(works -> List.of(works.tariffs().bandPrice(set, 1),
                works.tariffs().bandPrice(set, 2), works.tariffs().bandPrice(set, 3),
                works.tariffs().bandPrice(set, 4)));
    }

    @Test
    void aStandbySetTakesOverAtTheInstantAndIsProvedAfterwards() throws Exception {
        bench.meter(COUNT).inside(works -> {
            works.memory().put("ladder.count", 2);
            return true;
        });
        bench.tariff("t0", flat("0.5820"), HOURS);
        bench.account("1-0101", COUNT, "demo-645-count", "t0");
        var ordered = bench.order("t0");
        assertThat(bench.row(ordered, COUNT).way()).isEqualTo(Way.STANDBY);
        bench.serve();
        assertThat(bench.row(ordered, COUNT).state()).as("%s", bench.row(ordered, COUNT))
                .isEqualTo(DownloadState.STANDING_BY);
        assertThat(prices(COUNT, 2)).as("tariff 1 is named by no table and costs most")
                .containsExactly(9_000L, 9_000L, 6_000L, 3_000L);
        assertThat(prices(COUNT, 1)).as("what is in force stays")
                .containsOnly(5_820L);
        assertThat(bench.due()).as("nothing to do before the instant").isEmpty();
        bench.pass(Duration.ofMinutes(123));
        bench.serve();
        assertThat(bench.row(ordered, COUNT).state()).isEqualTo(DownloadState.IN_FORCE);
        assertThat(code(bench.row(ordered, COUNT))).isEqualTo("WD-6330");
        assertThat(prices(COUNT, 1))
                .containsExactly(9_000L, 9_000L, 6_000L, 3_000L);
        assertThat(bench.<Long>inside(COUNT, works -> works.tariffs().price(4, 300_000)))
                .as("the third tier of the valley").isEqualTo(6_000L);
    }

    @Test
    void aMeterWithoutStandbySetIsToldAtTheInstant() throws Exception {
        bench.tariff("t1", flat("0.5820"), flat("0.6120"));
        bench.account("1-0105", ACREL, "acrel-ddsy1352-b", "t1");
        var ordered = bench.order("t1");
        bench.serve();
        assertThat(bench.row(ordered, ACREL).state()).isEqualTo(DownloadState.WAITING);
        assertThat(code(bench.row(ordered, ACREL))).isEqualTo("WD-6332");
        assertThat(bench.row(ordered, ACREL).tells()).as("nothing is sent early").isZero();
        bench.pass(Duration.ofHours(2));
        bench.serve();
        assertThat(bench.row(ordered, ACREL).state()).as("%s", bench.row(ordered, ACREL))
                .isEqualTo(DownloadState.IN_FORCE);
        assertThat(prices(ACREL, 1)).containsOnly(6_120L);
    }

    @Test
    void anOfflineMeterIsTriedLaterAndLaterAndToldWhenItIsBack() throws Exception {
        bench.tariff("t2", flat("0.6120"), null);
        bench.account("1-0106", LATE, "acrel-ddsy1352-b", "t2");
        var ordered = bench.order("t2");
        bench.serve();
        MeterDownload silent = bench.row(ordered, LATE);
        assertThat(silent.state()).isEqualTo(DownloadState.WAITING);
        assertThat(code(silent)).isEqualTo("WD-6334");
        assertThat(silent.tells()).as("nothing was sent").isZero();
        assertThat(silent.due()).isEqualTo(bench.clock.instant().plusSeconds(15));
        bench.meter(LATE).offline(false);
        bench.pass(Duration.ofSeconds(15));
        bench.serve();
        assertThat(bench.row(ordered, LATE).state()).as("%s", bench.row(ordered, LATE))
                .isEqualTo(DownloadState.IN_FORCE);
    }

    @Test
    void aRefusedMeterAndOneThatIsNotOursEndByName() throws Exception {
        bench.tariff("t3", flat("0.6120"), null);
        bench.account("1-0103", LOCKED, "demo-645-order", "t3");
        bench.account("1-0104", CHIP, "dlt645-esam-readonly", "t3");
        var first = bench.order("t3");
        bench.serve();
        assertThat(code(bench.row(first, LOCKED))).as("no password").isEqualTo("WD-6353");
        assertThat(code(bench.row(first, CHIP))).isEqualTo("WD-6344");
        bench.password("demo-645-order", "000000");
        assertThat(bench.services.prices.downloads.retry(
                first.download().id(), bench.admin))
                .isEqualTo(new Downloads.Changed.Done(2));
        bench.serve();
        assertThat(bench.row(first, LOCKED).state()).isEqualTo(DownloadState.REFUSED);
        assertThat(code(bench.row(first, LOCKED))).isEqualTo("WD-6336");
        assertThat(bench.row(first, CHIP).state()).isEqualTo(DownloadState.CANNOT);
        bench.password("demo-645-order", "123456");
        var _ = bench.services.prices.downloads.retry(first.download().id(), bench.admin);
        bench.serve();
        assertThat(bench.row(first, LOCKED).state()).isEqualTo(DownloadState.IN_FORCE);
    }

    /// Goes to the meters and then loses its life at a chosen place.
    private record Dying(PriceGateway real, boolean sends, List<String> told)
            implements PriceGateway {

        @Override
        public PriceAbility ability(Meter meter) {
            return real.ability(meter);
        }

        @Override
        public PriceResult tell(
                Meter meter, PricePlan plan, @Nullable Instant switchAt) {
            if (sends) {
                told.add(real.tell(meter, plan, switchAt).toString());
            }
            throw new IllegalStateException("killed");
        }

        @Override
        public PriceResult look(
                Meter meter, PricePlan plan, @Nullable Instant switchAt) {
            return real.look(meter, plan, switchAt);
        }
    }

    @Test
    void killedAfterTheSendingItIsReadBackAndNotSentAgain() throws Exception {
        assertThat(killed(true)).as("told once").isEqualTo(1);
    }

    @Test
    void killedBeforeTheSendingItIsReadBackAndToldThen() throws Exception {
        assertThat(killed(false)).as("a second decision").isEqualTo(2);
    }

    private int killed(boolean sends) throws Exception {
        String tariff = "killed-" + sends;
        String meter = sends ? KILLED : KILLED_EARLY;
        bench.tariff(tariff, flat("0.6120"), null);
        bench.account(sends ? "1-0110" : "1-0111", meter, "demo-645-count", tariff);
        var ordered = bench.order(tariff);
        Dying dying = new Dying(bench.gateway(), sends, new ArrayList<>());
        try {
            bench.due().stream().filter(row -> row.meter().equals(meter))
                    .forEach(bench.teller(dying)::serve);
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("killed");
        }
        assertThat(bench.row(ordered, meter).state()).isEqualTo(DownloadState.TELLING);
        assertThat(prices(meter, 1)).containsOnly(sends ? 6_120L : 5_820L);
        bench.serve();
        bench.pass(Duration.ofSeconds(15));
        bench.serve();
        MeterDownload row = bench.row(ordered, meter);
        assertThat(row.state()).as("%s", row).isEqualTo(DownloadState.IN_FORCE);
        assertThat(prices(meter, 1)).containsOnly(6_120L);
        return row.tells();
    }

    @Test
    void whatIsNotSentYetCanBeTakenBackAndALaterDownloadTakesTheFirstOnesPlace()
            throws Exception {
        bench.tariff("t6", flat("0.5820"), flat("0.6120"));
        bench.account("1-0107", SPARE, "acrel-ddsy1352-b", "t6");
        Downloads downloads = bench.services.prices.downloads;
        var first = bench.order("t6");
        bench.pass(Duration.ofSeconds(1));
        var second = bench.order("t6");
        assertThat(code(bench.row(first, SPARE))).isEqualTo("WD-6342");
        assertThat(downloads.last("t6")).contains(second.download());
        assertThat(downloads.find(first.download().id())).contains(first.download());
        assertThat(downloads.retry(first.download().id(), bench.admin))
                .as("the meter has an open download")
                .isInstanceOf(Downloads.Changed.Not.class);
        assertThat(downloads.cancel(second.download().id(), bench.admin))
                .isEqualTo(new Downloads.Changed.Done(1));
        assertThat(code(bench.row(second, SPARE))).isEqualTo("WD-6341");
        bench.pass(Duration.ofHours(3));
        bench.serve();
        assertThat(prices(SPARE, 1)).containsOnly(5_820L);
        assertThat(downloads.cancel(second.download().id(), bench.admin))
                .as("nothing waits").isInstanceOf(Downloads.Changed.Not.class);
    }

    @Test
    void onlyAnAdministratorSendsAndOnlyTheNextVersion() throws Exception {
        bench.tariff("t7", flat("0.5820"), flat("0.6120"));
        bench.account("1-0108", OTHER, "acrel-ddsy1352-b", "t7");
        Downloads downloads = bench.services.prices.downloads;
        Actor cashier = new Actor(DemoPeople.CASHIER.operator(), null);
        Downloads.Request all = new Downloads.Request("t7", null, null);
        assertThat(why(downloads.order(all, cashier))).isEqualTo("WD-6321");
        assertThat(why(downloads.order(new Downloads.Request("none", null, null),
                bench.admin))).isEqualTo("WD-6322");
        assertThat(why(downloads.order(new Downloads.Request("t7", bench.clock.instant(), null),
                bench.admin))).isEqualTo("WD-6323");
        assertThat(why(downloads.order(new Downloads.Request("t7", null, "7"), bench.admin)))
                .isEqualTo("WD-6325");
        bench.tariff("empty", flat("0.5"), null);
        assertThat(why(downloads.order(new Downloads.Request("empty", null, null),
                bench.admin))).isEqualTo("WD-6324");
        bench.account("1-0109", STATION, "acrel-ddsy1352-b", "empty", BillingMode.STATION);
        assertThat(why(downloads.order(new Downloads.Request("empty", null, null),
                bench.admin))).isEqualTo("WD-6333");
        assertThat(downloads.cancel(UUID.randomUUID(), cashier))
                .isInstanceOf(Downloads.Changed.Not.class);
    }

    @Test
    void aVersionThatWasSupersededIsNeverSent() {
        String old = """
                {"effectiveFrom":"2023-01-01T00:00:00+08:00","bands":["FLAT"],
                 "prices":[{"FLAT":"0.5"}]}""";
        assertThat(bench.services.tariffs.add("""
                {"id":"t9","name":"t9","commodity":"ELECTRICITY","versions":[%s,%s]}"""
                .formatted(old, old.replace("2023", "2024")), Actor.SYSTEM))
                .isInstanceOf(TariffRows.Added.Ok.class);
        assertThat(why(bench.services.prices.downloads.order(new Downloads.Request("t9",
                Instant.parse("2022-12-31T16:00:00Z"), null), bench.admin))).isEqualTo("WD-6326");
    }

    private static String why(Downloads.Ordered ordered) {
        return ordered instanceof Downloads.Ordered.Not(var why) ? why.code() : ordered.toString();
    }
}
