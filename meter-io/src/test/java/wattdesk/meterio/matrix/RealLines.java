package wattdesk.meterio.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import wattdesk.meterio.line.Bus;
import wattdesk.meterio.line.BusSettings;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.meter.Allowance;
import wattdesk.meterio.meter.CreditIntent;
import wattdesk.meterio.meter.CreditOrder;
import wattdesk.meterio.meter.CreditOutcome;
import wattdesk.meterio.meter.MeterAddress;
import wattdesk.meterio.meter.Meters;
import wattdesk.meterio.meter.PrepaidMeter;
import wattdesk.meterio.meter.ReadOutcome;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.PortAddress;
import wattdesk.meterio.port.PortException;
import wattdesk.meterio.port.RealLineClock;
import wattdesk.meterio.port.StandardPorts;
import wattdesk.meterio.sim.model.VirtualMeter;

/// The station's end of a line in real time.
final class RealLines implements AutoCloseable {

    private static final Allowance ALLOWANCE = new Allowance(5, 62_000);
    private static final int TRIES = 3;
    private static final Duration LIMIT = Duration.ofSeconds(120);

    final Bus bus;
    private final PrepaidMeter driver;
    private final VirtualMeter meter;

    RealLines(Tested kind, String port, VirtualMeter meter) throws PortException {
        this.meter = meter;
        bus = new Bus(new BusSettings("real", PortAddress.parse(port),
                LineSettings.parse("9600,8N1")), StandardPorts.withoutSites(),
                new RealLineClock());
        bus.start();
        driver = new Meters(Profiles.load(null))
                .on(bus, new MeterAddress(kind.profile, kind.address));
    }

    private void readsTheTruthNow() {
        var outcome = driver.read(Priority.COUNTER);
        assertThat(outcome).isInstanceOf(ReadOutcome.Values.class);
        Truth.assertTrue(((ReadOutcome.Values) outcome).snapshot(),
                java.util.List.of(Truth.of(meter)), meter);
    }

    /// Until it answers, as a janitor would try: on a machine that is busy elsewhere a deadline of
    /// the line may pass although nothing is wrong.
    void readsTheTruth() {
        Awaitility.await().atMost(LIMIT).pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100)).untilAsserted(this::readsTheTruthNow);
    }

    /// One sale, told as the meter on the line stands now.
    CreditOutcome offer(long fen) {
        return driver.credit(order(fen), intent -> true, step -> { });
    }

    /// One sale until it is decided: not started is tried again, unknown is read back.
    CreditOutcome sell(long fen) {
        AtomicReference<CreditIntent> open = new AtomicReference<>();
        return Awaitility.await().atMost(LIMIT).pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100)).until(() -> open.get() != null
                        ? driver.readBack(open.get(), ALLOWANCE)
                        : driver.credit(order(fen), intent -> {
                            open.set(intent);
                            return true;
                        }, step -> { }),
                        outcome -> !(outcome instanceof CreditOutcome.NotStarted)
                                && !(outcome instanceof CreditOutcome.Unknown));
    }

    /// Sold until it arrives, the faults planned anew for each try. A machine that stands still for a
    /// moment tears a request, as a bad line does: it is proved not to be applied, and sold again.
    void delivers(long fen, Runnable faults) {
        long before = meter.executedCredits();
        CreditOutcome came = null;
        for (int tries = 0; tries < TRIES && (came == null
                || came instanceof CreditOutcome.NotApplied); tries++) {
            assertThat(meter.executedCredits()).isEqualTo(before);
            faults.run();
            came = sell(fen);
        }
        assertThat(came).isInstanceOf(CreditOutcome.Delivered.class);
        assertThat(meter.executedCredits()).isEqualTo(before + 1);
    }

    private CreditOrder order(long fen) {
        return new CreditOrder(meter.spec().number(), fen, meter.count(), "00000007",
                Tested.CUSTOMER, ALLOWANCE);
    }

    @Override
    public void close() {
        bus.close();
    }
}
