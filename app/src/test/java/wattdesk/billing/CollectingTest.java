package wattdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static wattdesk.billing.BillingTown.SUPERVISOR;
import static wattdesk.billing.BillingTown.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wattdesk.billing.BillingBook.ToRead;
import wattdesk.metering.Figures;
import wattdesk.metering.Meter;
import wattdesk.metering.RegisterGateway;
import wattdesk.metering.RegisterGateway.Cause;
import wattdesk.metering.RegisterGateway.Contact;
import wattdesk.metering.RegisterGateway.Frozen;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;

/// What is asked of meters, and what their answers are worth.
class CollectingTest {

    private static final Instant NOW = at("2026-11-05T00:31");
    private final Collecting collecting = new Collecting(() -> NOW.plusMillis(3), SUPERVISOR);

    private static BusinessDay day(int day) {
        return new BusinessDay(LocalDate.of(2026, 11, day));
    }

    private static ToRead wanted(String number, String line, int... days) {
        Set<BusinessDay> missing = java.util.Arrays.stream(days).mapToObj(CollectingTest::day)
                .collect(Collectors.toSet());
        return new ToRead(new Meter(number, line, "p", number, "1"), "10000001", missing);
    }

    private static Contact answered(String... frozen) {
        Map<LocalDate, Frozen> all = new HashMap<>();
        for (String local : frozen) {
            all.put(LocalDate.parse(local.substring(0, 10)),
                    new Frozen(at(local), Figures.ofTotal(new Usage(1_000))));
        }
        return new Contact.Answered(NOW.plusMillis(400), Figures.ofTotal(new Usage(9_000)),
                Money.ofFen(100), Money.ofFen(5_000), Duration.ofSeconds(-4), all);
    }

    private static List<String> said(ReadingsTaken taken) {
        return Stream.concat(
                taken.values().stream().map(v -> v.day() + " " + v.source()),
                taken.gaps().stream().map(g -> g.day() + " " + g.cause())).toList();
    }

    private ReadingsTaken taken(Contact contact, @Nullable BusinessDay live) {
        return collecting.taken(wanted("1", "A", 2, 3, 4), contact, live);
    }

    @Test
    void theMidnightsThatEndTheDaysAreAskedFor() {
        assertThat(Collecting.midnights(wanted("1", "A", 2, 30))).containsExactlyInAnyOrder(
                LocalDate.of(2026, 11, 3), LocalDate.of(2026, 12, 1));
    }

    @Test
    void aFreezeIsBetterThanAReadingNowAndWhatIsMissingHasAName() {
        assertThat(said(taken(answered("2026-11-03T00:00", "2026-11-05T00:00"), day(4))))
                .containsExactly("2026-11-02 FROZEN", "2026-11-04 FROZEN", "2026-11-03 NO_FREEZE");
    }

    @Test
    void aReadingNowStandsForTheLastDayOnly() {
        assertThat(said(taken(answered(), day(4)))).containsExactly(
                "2026-11-04 LIVE", "2026-11-02 NO_FREEZE", "2026-11-03 NO_FREEZE");
        assertThat(said(taken(answered(), null))).as("a day long gone").containsExactly(
                "2026-11-02 NO_FREEZE", "2026-11-03 NO_FREEZE", "2026-11-04 NO_FREEZE");
    }

    @Test
    void aFreezeBelongsToTheDayOfItsOwnInstantNotOfTheQuestion() {
        ReadingsTaken taken = taken(answered("2026-11-03T00:00", "2026-11-04T07:12"), day(4));
        assertThat(said(taken)).containsExactly(
                "2026-11-02 FROZEN", "2026-11-03 FROZEN", "2026-11-04 LIVE");
        assertThat(taken.values().get(1).at()).isEqualTo(at("2026-11-04T07:12"));
        assertThat(said(taken(answered("2026-10-31T00:00"), null))).as("not wanted")
                .noneMatch(text -> text.endsWith("FROZEN"));
    }

    @Test
    void onlyAReadingNowTellsThePurseAndBothTellTheClock() {
        ReadingsTaken taken = taken(answered("2026-11-03T00:00", "2026-11-04T00:00"), day(4));
        MeterValue frozen = taken.values().getFirst();
        MeterValue live = taken.values().getLast();
        assertThat(frozen.balance()).isNull();
        assertThat(frozen.purchased()).isNull();
        assertThat(live.balance()).isEqualTo(Money.ofFen(100));
        assertThat(live.purchased()).isEqualTo(Money.ofFen(5_000));
        assertThat(live.at()).as("whole seconds").isEqualTo(NOW);
        assertThat(taken.values()).allMatch(v -> v.driftedBeyond(Duration.ofSeconds(3)))
                .noneMatch(v -> v.driftedBeyond(Duration.ofSeconds(4)));
    }

    @Test
    void aMeterThatWasNotReadIsAGapForEveryDayWithTheReason() {
        assertThat(said(taken(new Contact.Missed(Cause.WRONG_METER, "1 ≠ 2"), day(4))))
                .containsExactly("2026-11-02 WRONG_METER", "2026-11-03 WRONG_METER",
                        "2026-11-04 WRONG_METER");
    }

    // The round over the lines --------------------------------------------------------------------

    private static List<String> round(RegisterGateway gateway, int stopAfter, ToRead... meters) {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        new MeterRound(gateway, () -> heard.size() >= stopAfter).ask(List.of(meters),
                (wanted, contact) -> heard.add(wanted.meter().number() + " "
                        + contact.getClass().getSimpleName()));
        return heard;
    }

    @Test
    void aMeterThatBreaksTheReadingDoesNotEndItsLine() {
        assertThat(round((meter, midnights) -> {
            if (meter.number().equals("2")) {
                throw new IllegalStateException("no such profile");
            }
            return answered();
        }, 9, wanted("1", "A", 4), wanted("2", "A", 4), wanted("3", "A", 4)))
                .containsExactly("1 Answered", "2 Missed", "3 Answered");
    }

    @Test
    void aLineEndsBetweenTwoMetersWhenItIsToldTo() {
        assertThat(round((meter, midnights) -> answered(), 1,
                wanted("1", "A", 4), wanted("2", "A", 4))).containsExactly("1 Answered");
    }

    @Test
    void linesAreAskedAtTheSameTime() {
        CountDownLatch both = new CountDownLatch(2);
        assertThat(round((meter, midnights) -> {
            both.countDown();
            try {
                return both.await(20, TimeUnit.SECONDS) ? answered()
                        : new Contact.Missed(Cause.NO_ANSWER, "alone");
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }, 9, wanted("1", "A", 4), wanted("2", "B", 4)))
                .containsExactlyInAnyOrder("1 Answered", "2 Answered");
    }
}
