package wattdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.billing.BillingTown.SUPERVISOR;
import static wattdesk.billing.BillingTown.at;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.customer.BillingMode;
import wattdesk.metering.Figures;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Usage;

/// Rooms whose meters are changed and whose tenants move while meters are silent and problems wait
/// for people: what went through a meter is charged once, without a hole, each part to its tenant.
class EnergyThroughChangesTest {

    private static final int ROOMS = 4;

    @TempDir Path folder;
    private BillingTown town;
    private SplittableRandom random;
    /// By room: who lives there, and the meter on the wall.
    private final Map<Integer, String> tenant = new HashMap<>();
    private final Map<Integer, String> meter = new HashMap<>();
    private final List<String> accounts = new ArrayList<>();
    /// When a meter was handed over or taken down, last.
    private final Map<String, Instant> changedAt = new HashMap<>();
    private final Set<String> takenDown = new HashSet<>();

    @ParameterizedTest
    @ValueSource(longs = {3, 4, 5})
    void allEnergyIsChargedOnceToWhomItBelongs(long seed) throws Exception {
        live(seed, 12);
    }

    @ParameterizedTest
    @Tag("long")
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void allEnergyIsChargedOnceToWhomItBelongsOverMonths(long seed) throws Exception {
        live(seed, 120);
    }

    private void live(long seed, int days) throws Exception {
        random = new SplittableRandom(seed);
        town = new BillingTown(folder, at("2026-11-20T10:00"));
        town.tariff(BillingPlans.of("year", BillingPlans.tiers(BillingPlans.EARLY,
                List.of("100.5", "220"), "0.5383", "0.5883", "0.8383")));
        for (int room = 0; room < ROOMS; room++) {
            moveIn(room);
            meter.put(room, newMeter(tenant.get(room)));
        }
        for (int day = 0; day < days; day++) {
            night();
            if (random.nextBoolean()) {
                decideSome();
            }
            for (int room = 0; room < ROOMS; room++) {
                maybeChange(room);
            }
        }
        settle();
        assertAll("seed " + seed);
        town.close();
    }

    private void moveIn(int room) {
        String account = String.valueOf(10_000_001 + accounts.size());
        accounts.add(account);
        town.account(account, BillingMode.values()[accounts.size() % 3], "year",
                town.clock.instant());
        tenant.put(room, account);
    }

    private String newMeter(String account) {
        String number = "%012d".formatted(town.meters.size() + 1);
        ModelMeter hung = town.meter(number, account, random.nextLong(0, 9_000_000),
                random.nextLong(100, 3_000));
        hung.freezes = random.nextInt(3) > 0;
        return number;
    }

    /// To the next 00:30 or some minutes later; most nights the run comes.
    private void night() {
        long late = random.nextLong(30, 50);
        Instant midnight = BillingTown.midnight(
                BusinessDay.of(town.clock.instant()).next().date());
        town.clock.add(Duration.between(
                town.clock.instant(), midnight.plus(Duration.ofMinutes(late))));
        meter.values().forEach(number -> {
            ModelMeter hung = town.meters.get(number);
            hung.offline = random.nextInt(4) == 0;
            if (random.nextInt(8) == 0) {
                hung.add(town.clock.instant().minus(Duration.ofMinutes(20)), 4_000_000);
            }
        });
        if (random.nextInt(4) > 0) {
            assertThat(town.catchUp()).isNotInstanceOf(RunEnd.Refused.class);
        }
        town.clock.add(Duration.ofHours(random.nextInt(1, 12)));
    }

    /// Nobody changes a meter that was never read, or of which the last change is undecided.
    private void maybeChange(int room) {
        String account = tenant.get(room);
        String number = meter.get(room);
        boolean started = town.ports.book().account(account, BusinessDay.of(town.clock.instant()))
                .getFirst().meters().stream()
                .anyMatch(m -> m.number().equals(number) && m.billedTo() != null);
        if (!started || random.nextInt(4) > 0) {
            return;
        }
        changedAt.put(number, town.clock.instant());
        if (random.nextBoolean()) {
            takenDown.add(number);
            town.hang(number, null);
            meter.put(room, newMeter(account));
        } else {
            if (random.nextBoolean()) {
                town.close(account);
            }
            moveIn(room);
            town.hang(number, tenant.get(room));
        }
    }

    private void decideSome() {
        for (Problem problem : town.work.problems()) {
            if (random.nextBoolean()) {
                decide(problem);
            }
        }
    }

    private void decide(Problem problem) {
        Decision decision = switch (problem.kind()) {
            case JUMP -> new Decision.Checked();
            case METER_CHANGED -> changed(problem.detail(), problem.meterNumber());
            case TENANT_CHANGED -> changed(problem.meterNumber(), problem.meterNumber());
            case NEGATIVE_STEP, NO_PRICE, BAND_WITHOUT_PRICE, DIFFERENT_REGISTERS, BANDS_DIFFER,
                    TOO_LARGE -> throw new AssertionError(problem);
        };
        assertThat(town.work.decide(problem.id(), decision, "核对过", SUPERVISOR))
                .as("%s", problem).isInstanceOf(Decided.Ok.class);
    }

    private Decision changed(String was, String now) {
        Instant at = changedAt.get(was);
        return new Decision.Changed(at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS),
                total(town.meters.get(was).wh(at)), total(town.meters.get(now).wh(at)));
    }

    private static Figures total(long wh) {
        return Figures.ofTotal(new Usage(wh));
    }

    private void settle() {
        for (int i = 0; i < 60 && (i < 2 || !town.work.problems().isEmpty()); i++) {
            town.work.problems().forEach(this::decide);
            town.clock.add(Duration.ofDays(1));
            town.meters.values().forEach(hung -> hung.offline = false);
            assertThat(town.catchUp()).isInstanceOf(RunEnd.Done.class);
        }
    }

    private void assertAll(String seed) {
        assertThat(town.work.problems()).as(seed).isEmpty();
        assertThat(town.work.gaps()).as(seed).isEmpty();
        assertThat(town.check()).as(seed).isEmpty();
        List<ListedCharge> all = accounts.stream().flatMap(a -> town.charges(a).stream())
                .sorted(java.util.Comparator.comparing(ListedCharge::from)).toList();
        for (ModelMeter hung : town.meters.values()) {
            List<ListedCharge> charges = all.stream()
                    .filter(c -> c.meterNumber().equals(hung.number)).toList();
            if (!charges.isEmpty()) {
                assertOnce(seed + " meter " + hung.number, hung, charges);
            }
        }
        for (int room = 0; room < ROOMS; room++) {
            String number = meter.get(room);
            Instant last = all.stream().filter(c -> c.meterNumber().equals(number))
                    .map(ListedCharge::to).max(Instant::compareTo).orElseThrow();
            assertThat(last).as(seed + " is charged to the last night")
                    .isAfter(town.clock.instant().minus(Duration.ofDays(1)));
        }
    }

    private void assertOnce(String name, ModelMeter hung, List<ListedCharge> charges) {
        Instant first = charges.getFirst().from();
        Instant last = charges.getLast().to();
        assertThat(charges.stream().mapToLong(c -> c.usage().thousandths()).sum())
                .as(name).isEqualTo(hung.wh(last) - hung.wh(first));
        for (int i = 1; i < charges.size(); i++) {
            assertThat(charges.get(i).from()).as(name).isEqualTo(charges.get(i - 1).to());
        }
        if (takenDown.contains(hung.number)) {
            assertThat(last).as(name + " up to where it was taken down")
                    .isEqualTo(changedAt.get(hung.number));
        }
    }
}
