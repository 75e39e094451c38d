package wattdesk.station;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.station.RemoteBench.fast;
import static wattdesk.station.RemoteBench.line;
import static wattdesk.station.RemoteBench.meter;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.metering.LiveGateway.Look;
import wattdesk.metering.LiveValues;
import wattdesk.metering.MeterMark;
import wattdesk.metering.ReadResult;
import wattdesk.metering.RegisterGateway.Cause;
import wattdesk.metering.SwitchState;
import wattdesk.meterio.line.FrameRecord;
import wattdesk.meterio.sim.model.Happening;
import wattdesk.quantity.Money;
import wattdesk.sweep.MeterGap;
import wattdesk.sweep.MeterSeen;
import wattdesk.sweep.Presence;

/// The sweep on the real database over virtual meters of every kind.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SweepOnMetersTest {

    private static final String COUNT = "000024170093";
    private static final String POOR = "000024170094";
    private static final String AWAY = "000024170097";
    private static final String SPENT = "000024170098";
    private static final String SLOW = "000024170095";
    private static final String SLOW_TOO = "000024170096";
    private static final String ACREL = "000025170005";
    private static final String THREE = "000025170006";
    private static final String DEAD = "000025170007";
    private static final String SWAPPED = "000025170008";
    private static final String WATER = "00000000170009";
    private static final String MONEY = "balance = \"150.00\"\nprice = \"0.5820\"\nload_w = 1200\n";

    private RemoteBench bench;

    @BeforeAll
    void station(@TempDir Path folder) throws Exception {
        bench = new RemoteBench(folder, fast("a") + fast("b") + fast("d") + fast("w")
                + line("s", "baud = 9600\nbits = 11\nturnaround_ms = 20")
                + meter("a", "demo-645-count", COUNT, MONEY)
                + meter("a", "demo-645-count", POOR, MONEY.replace("150", "8"))
                + meter("a", "demo-645-count", AWAY, MONEY)
                + meter("a", "demo-645-count", SPENT, MONEY.replace("150.00", "5.00"))
                + meter("s", "demo-645-count", SLOW, MONEY)
                + meter("s", "demo-645-count", SLOW_TOO, MONEY)
                + meter("b", "acrel-ddsy1352-b", ACREL, MONEY)
                + meter("b", "acrel-dtsy1352-b", THREE, MONEY)
                + meter("d", "acrel-ddsy1352-b", DEAD, MONEY + "offline = true\n")
                + meter("b", "acrel-ddsy1352-b", SWAPPED,
                        MONEY + "answers_number = \"000024999999\"\n")
                + meter("w", "cjt188-water", WATER, "volume_l = 41000\n"));
        bench.account("1-0101", "a", "demo-645-count", COUNT);
        bench.account("1-0102", "a", "demo-645-count", POOR);
        bench.account("1-0105", "b", "acrel-ddsy1352-b", ACREL);
        bench.account("1-0106", "b", "acrel-dtsy1352-b", THREE);
        bench.account("1-0107", "d", "acrel-ddsy1352-b", DEAD);
        bench.account("1-0108", "b", "acrel-ddsy1352-b", SWAPPED);
        bench.account("1-0110", "w", "cjt188-water", WATER);
    }

    @AfterAll
    void close() throws Exception {
        bench.close();
    }

    private MeterSeen seen(String meter) {
        return bench.services.watching.keeper.of(meter).orElseThrow();
    }

    private Presence presence(String meter) {
        return Presence.of(seen(meter), bench.clock.instant());
    }

    /// Everything that is due on those lines.
    private int sweep(String... lines) {
        return Stream.of(lines).mapToInt(bench.services.watching::sweepNow).sum();
    }

    @Test
    @Order(1)
    void everyKindOfMeterIsSeenAndSurvivesARestartWithItsPlan() throws Exception {
        assertThat(bench.services.watching.sweepNow()).isGreaterThanOrEqualTo(6);
        LiveValues count = seen(COUNT).values();
        assertThat(count.balance()).isBetween(Money.ofYuan(140), Money.ofYuan(150));
        assertThat(count.switchState()).isEqualTo(SwitchState.CLOSED);
        assertThat(count.marks()).contains(MeterMark.LOCAL_ACCOUNT);
        assertThat(count.electrics().power()).isEqualTo(12_000L);
        assertThat(count.drift()).isNotNull();
        LiveValues three = seen(THREE).values();
        assertThat(three.electrics().b().decivolts()).isPositive();
        assertThat(three.electrics().c().told()).isTrue();
        assertThat(three.forced()).isFalse();
        assertThat(seen(ACREL).values().figures().total()).isNotNull();
        assertThat(seen(WATER).values().switchState()).isEqualTo(SwitchState.VALVE_OPEN);
        assertThat(seen(WATER).values().balance()).as("it has no purse").isNull();
        assertThat(seen(DEAD).trouble().cause()).isEqualTo(Cause.NO_ANSWER);
        assertThat(seen(SWAPPED).trouble().cause()).isEqualTo(Cause.WRONG_METER);
        assertThat(presence(COUNT)).isEqualTo(Presence.ONLINE);
        assertThat(presence(DEAD)).isEqualTo(Presence.OFFLINE);
        List<MeterSeen> before = List.copyOf(bench.services.watching.keeper.all());
        bench.restart();
        assertThat(bench.services.watching.keeper.all()).as("kept over a restart")
                .containsExactlyInAnyOrderElementsOf(before);
        assertThat(bench.services.watching.sweepNow()).as("nothing is due again").isZero();
        bench.pass(Duration.ofMinutes(6));
        assertThat(sweep("a", "b")).as("the poor meter and the swapped one").isEqualTo(2);
        bench.pass(Duration.ofMinutes(25));
        sweep("a");
        assertThat(bench.services.watching.sights.hours(COUNT,
                bench.clock.instant().minus(Duration.ofHours(3)))).isNotEmpty()
                .allSatisfy(hour -> assertThat(hour.figures().total()).isNotNull());
    }

    @Test
    void aMeterThatGoesAwayBecomesOfflineBacksOffAndLeavesAGap() throws Exception {
        bench.account("1-0109", "a", "demo-645-count", AWAY);
        bench.services.watching.meters.forget();
        sweep("a", "b");
        bench.device(AWAY).happen(Happening.SWAP, "000024999998");
        bench.pass(Duration.ofMinutes(31));
        for (long minutes : new long[] {0, 3, 6}) {
            bench.pass(Duration.ofMinutes(minutes));
            sweep("a", "b");
        }
        assertThat(presence(AWAY)).isEqualTo(Presence.OFFLINE);
        bench.pass(Duration.ofMinutes(4));
        sweep("a", "b");
        assertThat(seen(AWAY).failures()).as("not asked again before 12 minutes").isEqualTo(3);
        bench.device(AWAY).happen(Happening.SWAP_BACK, "");
        bench.pass(Duration.ofMinutes(9));
        sweep("a", "b");
        assertThat(presence(AWAY)).isEqualTo(Presence.ONLINE);
        List<MeterGap> gaps = bench.services.watching.sights.gaps(
                AWAY, bench.clock.instant().minus(Duration.ofHours(3)));
        assertThat(gaps).hasSize(1);
        assertThat(gaps.getFirst().until()).isEqualTo(seen(AWAY).answeredAt());
    }

    @Test
    @Order(2)
    void aMeterThatTripsByItselfIsToldOfWithItsBalanceAlsoAfterARestart() throws Exception {
        bench.account("1-0111", "a", "demo-645-count", SPENT);
        bench.services.watching.meters.forget();
        bench.pass(Duration.ofMinutes(31));
        sweep("a");
        Instant closed = seen(SPENT).answeredAt();
        bench.pass(Duration.ofHours(10));
        sweep("a");
        Instant open = seen(SPENT).answeredAt();
        assertThat(bench.device(SPENT).relayOpen()).isTrue();
        bench.restart();
        bench.pass(Duration.ofMinutes(31));
        sweep("a");
        assertThat(bench.services.watching.sights.turns(SPENT, closed.minusSeconds(1)))
                .singleElement().satisfies(turn -> {
                    assertThat(turn.knownAt()).isEqualTo(closed);
                    assertThat(turn.seenAt()).isEqualTo(open);
                    assertThat(turn.before()).isEqualTo(SwitchState.CLOSED);
                    assertThat(turn.after()).isEqualTo(SwitchState.OPEN);
                    assertThat(turn.balance()).isLessThanOrEqualTo(Money.ZERO);
                });
        assertThat(bench.services.watching.sights.turns(COUNT, closed)).isEmpty();
    }

    @Test
    void aPersonWhoLooksGetsWhatTheSweepLeavesOut() throws Exception {
        Look look = bench.services.watching.sights.now(bench.meter(COUNT));
        assertThat(look).isInstanceOf(Look.Seen.class);
        LiveValues values = ((Look.Seen) look).values();
        assertThat(values.electrics().a().decivolts()).isBetween(1_900, 2_600);
        assertThat(values.electrics().a().milliamperes()).isPositive();
        assertThat(values.electrics().b().told()).as("one phase").isFalse();
        assertThat(seen(COUNT).values()).isEqualTo(values);
    }

    @Test
    void whatTheCounterReadsIsSeenByTheBoardAtOnce() {
        List<MeterSeen> heard = new ArrayList<>();
        try (var hearing = bench.services.watching.keeper.listen(heard::add)) {
            assertThat(bench.services.heard.read(bench.meter(ACREL)))
                    .isInstanceOf(ReadResult.Read.class);
        }
        assertThat(heard).extracting(MeterSeen::meter).containsExactly(ACREL);
        assertThat(heard.getFirst().values().electrics().power()).as("not asked for, so kept")
                .isNotNull();
    }

    /// A sweep's conversation takes a second at 9600 Bd. Whoever wants the same meter, or another one
    /// of the line, sends his first frame after one exchange of the sweep at most.
    @Test
    void theCounterWaitsForOneExchangeOfTheSweepAtMost() throws Exception {
        bench.account("1-0103", "s", "demo-645-count", SLOW);
        bench.account("1-0104", "s", "demo-645-count", SLOW_TOO);
        bench.services.watching.meters.forget();
        for (String wanted : List.of(SLOW, SLOW_TOO)) {
            bench.pass(Duration.ofMinutes(40));
            overtakes(wanted);
        }
    }

    private void overtakes(String wanted) throws Exception {
        var swept = CompletableFuture.supplyAsync(() ->
                bench.services.watching.sweepNow("s"), task -> Thread.ofPlatform().start(task));
        var bus = bench.services.openLines.bus("s");
        long sent = bus.map(b -> sent(b.trace())).orElse(0L);
        Awaitility.await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5))
                .until(() -> bench.services.openLines.bus("s")
                        .map(b -> sent(b.trace())).orElse(0L) >= sent + 2);
        List<FrameRecord> before = bench.services.openLines.bus("s").orElseThrow().trace();
        assertThat(bench.services.heard.read(bench.meter(wanted)))
                .isInstanceOf(ReadResult.Read.class);
        List<FrameRecord> after = bench.services.openLines.bus("s").orElseThrow().trace();
        int from = before.size();
        int to = after.size();
        swept.get(60, TimeUnit.SECONDS);
        long ofCounter = 9;
        assertThat(sent(after.subList(from, to)))
                .as("frames of the counter, and one of the sweep at most")
                .isBetween(ofCounter, ofCounter + 1);
    }

    private static long sent(List<FrameRecord> frames) {
        return frames.stream()
                .filter(frame -> frame.direction() == FrameRecord.Direction.SENT).count();
    }

    @Test
    @Tag("long")
    void anUnpluggedLineTakesItsMetersAwayAndTheOthersGoOn() throws Exception {
        sweep("b");
        bench.pass(Duration.ofMinutes(40));
        sweep("a");
        bench.wire("b").unplug();
        for (int i = 0; i < Presence.TRIES; i++) {
            sweep("b");
            bench.pass(Duration.ofMinutes(2));
        }
        assertThat(seen(ACREL).trouble().cause()).isEqualTo(Cause.LINE_DOWN);
        assertThat(presence(ACREL)).isEqualTo(Presence.OFFLINE);
        assertThat(presence(POOR)).isEqualTo(Presence.ONLINE);
        bench.wire("b").replug();
    }
}
