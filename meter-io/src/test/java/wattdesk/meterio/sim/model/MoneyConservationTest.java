package wattdesk.meterio.sim.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.meterio.sim.StepClock;
import wattdesk.meterio.sim.fault.PartialWrite;

/// Whatever is done to a meter in whatever order, no money appears and none is lost:
/// balance + used · price = start + credited − refunded, in units of 0.0000001 yuan. And what was
/// kept is what a killed meter has again, at any step.
class MoneyConservationTest {

    private static final String OWNER = "000000031204";
    private static final String STRANGER = "000000031205";
    private static final int STEPS = 250;
    private static final List<Optional<PartialWrite>> PARTS = List.of(Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.of(PartialWrite.COUNT),
            Optional.of(PartialWrite.AMOUNT), Optional.of(PartialWrite.ALL));

    private final StepClock clock = new StepClock();
    private final Kept kept = new Kept();
    private Random random = new Random();
    private MeterSpec spec = MeterSpec.count("000024170093").build();
    private VirtualMeter meter = new VirtualMeter(spec, clock, kept);
    private long startUnits;
    private long order;

    /// Keeps a state as a file would, as text.
    private static final class Kept implements StateStore {

        private String text = "";

        @Override
        public boolean restore(MeterState state) {
            if (!text.isEmpty()) {
                StateText.into(state, text.lines().toList());
            }
            return !text.isEmpty();
        }

        @Override
        public void keep(MeterState state) {
            text = StateText.of(state);
        }
    }

    private static MeterSpec spec(Protocol protocol, String mode, long price) {
        var builder = switch (protocol) {
            case DLT645 -> mode.equals("order") ? MeterSpec.order("000024170093")
                    : MeterSpec.count("000024170093");
            default -> MeterSpec.acrel(1, "000024170093");
        };
        return builder.balanceFen(3_762).count(31).customer(OWNER).energyWh(777)
                .loadWatts(1_150).overdraftFen(500).hoardingFen(60_000)
                .priceTenThousandths(price).build();
    }

    /// At 100000 a watt hour costs one fen, so that a target never meets a part of a fen.
    @ParameterizedTest
    @CsvSource({"DLT645,count,6200,1", "DLT645,count,6213,2", "DLT645,count,100000,3",
        "DLT645,order,6200,4", "DLT645,order,9999,5", "DLT645,order,100000,6",
        "MODBUS,target,100000,7", "MODBUS,target,100000,8", "MODBUS,target,200000,9"})
    void noOrderOfEventsMakesOrLosesMoney(Protocol protocol, String mode, long price, long seed) {
        random = new Random(seed);
        spec = spec(protocol, mode, price);
        meter = new VirtualMeter(spec, clock, kept);
        startUnits = 3_762 * MeterState.UNITS_PER_FEN;
        long credits = 0;
        for (int step = 0; step < STEPS; step++) {
            something(mode);
            meter.settle();
            assertConserved("step " + step + " of seed " + seed);
            if (random.nextInt(3) == 0) {
                killed();
            }
            assertThat(meter.executedCredits()).isGreaterThanOrEqualTo(credits);
            credits = meter.executedCredits();
        }
        assertThat(credits).as("credits happened").isGreaterThan(20);
        assertThat(meter.energyWh()).as("energy was used").isGreaterThan(10_000);
    }

    private void something(String mode) {
        switch (random.nextInt(8)) {
            case 0, 1 -> clock.advanceMillis(random.nextInt(4 * 3_600_000));
            case 2 -> meter.foreignPurchase(random.nextInt(3_000));
            case 3 -> meter.loadCard(meter.count() + 1, random.nextInt(2_000), OWNER, "04A1B2C3");
            case 4 -> meter.force(random.nextBoolean(), random.nextBoolean());
            default -> sale(mode);
        }
    }

    private void sale(String mode) {
        switch (mode) {
            case "count" -> recharge();
            case "order" -> ordered();
            default -> target();
        }
    }

    private void recharge() {
        if (random.nextInt(12) == 0) {
            reset();
            return;
        }
        int ahead = random.nextInt(4);
        var customer = random.nextInt(6) == 0 ? STRANGER : meter.customer();
        long fen = random.nextInt(20_000);
        long refusedAbove = 60_000 - fen;
        boolean fits = meter.read(w -> w.after(0)) <= refusedAbove * MeterState.UNITS_PER_FEN;
        boolean owner = meter.count() == 0 || customer.equals(meter.customer());
        var before = text();
        int count = meter.count() + ahead;
        var answer = meter.credit(credits ->
                credits.recharge(count, fen, customer, "07000000", part()));
        boolean executes = ahead == 1 && owner && fits;
        assertThat(text().equals(before)).as("%s", answer).isEqualTo(!executes);
    }

    private void reset() {
        long fen = random.nextInt(9_000);
        long beyond = meter.creditedFen() - meter.refundedFen();
        assertThat(meter.credit(credits -> credits.reset(fen))).isEmpty();
        startUnits = (fen - beyond) * MeterState.UNITS_PER_FEN + used();
        assertThat(meter.count()).isZero();
    }

    private void ordered() {
        boolean again = random.nextInt(4) == 0 && order > 0;
        var number = "2611" + (again ? order : ++order);
        long fen = random.nextInt(9_000);
        boolean back = random.nextBoolean();
        var before = text();
        var answer = meter.credit(credits -> back ? credits.refund(number, fen, part())
                : credits.order(number, fen, part()));
        if (again) {
            assertThat(answer).contains(Refusal.ORDER);
        }
        if (answer.filter(r -> r != Refusal.OTHER).isPresent()) {
            assertThat(text()).as("refused: %s", answer).isEqualTo(before);
            order -= again ? 0 : 1;
        }
    }

    private void target() {
        var count = random.nextInt(3) == 0 ? Optional.<Integer>empty()
                : Optional.of(meter.count() + random.nextInt(2));
        long fen = random.nextInt(70_000);
        var before = text();
        var answer = meter.credit(credits -> credits.target(fen, count, part()));
        if (fen > 60_000) {
            assertThat(answer).contains(Refusal.HOARDING);
            assertThat(text()).isEqualTo(before);
        }
    }

    private Optional<PartialWrite> part() {
        return PARTS.get(random.nextInt(PARTS.size()));
    }

    private long used() {
        return (meter.energyWh() - 777) * spec.priceTenThousandths();
    }

    private void assertConserved(String when) {
        long balance = meter.read(w -> w.after(0));
        long moved = (meter.creditedFen() - meter.refundedFen()) * MeterState.UNITS_PER_FEN;
        assertThat(balance + used()).as(when).isEqualTo(startUnits + moved);
        assertThat(meter.<Long>inside(w -> w.bandWh(1) + w.bandWh(2) + w.bandWh(3) + w.bandWh(4)))
                .as(when).isEqualTo(meter.energyWh());
    }

    private String text() {
        return meter.inside(works -> StateText.of(works.state()));
    }

    private void killed() {
        var before = text();
        meter.settle();
        meter = new VirtualMeter(spec, clock, kept);
        assertThat(text()).isEqualTo(before);
    }

    /// Cut at the first watt hour that reaches the limit: no later and no sooner.
    @ParameterizedTest
    @CsvSource({"11", "12", "13", "14", "15", "16", "17", "18"})
    void theRelayCutsAtTheWattHourThatReachesTheLimit(long seed) {
        random = new Random(seed);
        long price = 1L + random.nextInt(20_000);
        long overdraft = random.nextInt(900);
        long fen = 1L + random.nextInt(2_000);
        spec = MeterSpec.count("000024170093").balanceFen(fen).overdraftFen(overdraft)
                .priceTenThousandths(price).loadWatts(60_000).build();
        meter = new VirtualMeter(spec, clock, StateStore.forgetful());
        long wh = Math.ceilDiv((fen + overdraft) * MeterState.UNITS_PER_FEN, price);
        clock.advanceMillis(Math.min(wh - 1, 50_000) * 60.0 - 30);
        assertThat(meter.relayOpen()).as("one short").isFalse();
        clock.advanceMillis(wh * 60.0 + 60_000);
        assertThat(meter.relayOpen()).isTrue();
        assertThat(meter.energyWh()).isEqualTo(wh);
        assertThat(meter.balanceFen()).isLessThanOrEqualTo(-overdraft);
    }
}
