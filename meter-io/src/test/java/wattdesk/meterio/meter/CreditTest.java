package wattdesk.meterio.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.meter.CreditOutcome.Delivered;
import wattdesk.meterio.meter.CreditOutcome.Disputed;
import wattdesk.meterio.meter.CreditOutcome.NotApplied;
import wattdesk.meterio.meter.CreditOutcome.NotStarted;
import wattdesk.meterio.meter.CreditOutcome.Refused;
import wattdesk.meterio.meter.CreditOutcome.Unknown;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.sim.model.Refusal;

@Timeout(60)
class CreditTest {

    static final String COUNT = "demo-645-count";
    static final String ABSOLUTE = "acrel-ddsy1352-b";
    static final String THREE_PHASES = "acrel-dtsy1352-b";

    @ParameterizedTest
    @ValueSource(strings = {COUNT, ABSOLUTE, THREE_PHASES})
    void reading_shows_what_the_meter_holds(String profile) {
        try (SimMeter sim = new SimMeter(profile)) {
            assertThat(sim.driver.read(Priority.COUNTER)).isInstanceOfSatisfying(
                    ReadOutcome.Values.class, values -> {
                        MeterSnapshot seen = values.snapshot();
                        assertThat(seen.meterNumber()).isEqualTo(sim.meter.spec().number());
                        assertThat(seen.balanceFen()).isEqualTo(3_762);
                        assertThat(seen.count()).isEqualTo(31);
                        assertThat(seen.energyWh()).isEqualTo(123_450);
                        assertThat(seen.relay()).isEqualTo(RelayState.CLOSED);
                        assertThat(seen.clock()).isNotNull();
                        assertThat(values.frames()).isNotEmpty();
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {COUNT, ABSOLUTE, THREE_PHASES})
    void a_sale_reaches_the_meter_once_and_is_proved(String profile) {
        try (SimMeter sim = new SimMeter(profile)) {
            assertThat(sim.credit(10_000)).isInstanceOfSatisfying(Delivered.class, done -> {
                assertThat(done.before().balanceFen()).isEqualTo(3_762);
                assertThat(done.after().balanceFen()).isEqualTo(13_762);
                assertThat(done.after().count()).isEqualTo(32);
                assertThat(done.frames()).isNotEmpty();
            });
            assertThat(sim.meter.executedCredits()).isEqualTo(1);
            assertThat(sim.steps).containsExactly(CreditStep.values());
            assertThat(sim.intents).singleElement().satisfies(intent -> {
                assertThat(intent.count0()).isEqualTo(31);
                assertThat(intent.count1()).isEqualTo(32);
                assertThat(intent.frameHash()).hasSize(64);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {COUNT, ABSOLUTE, THREE_PHASES})
    void a_lost_reply_is_proved_by_reading_back(String profile) {
        try (SimMeter sim = new SimMeter(profile)) {
            sim.driver.read(Priority.COUNTER);
            CreditOutcome outcome = sim.driver.credit(sim.order(10_000, 31), intent -> {
                sim.intents.add(intent);
                sim.line.plan("none");
                return true;
            }, sim.steps::add);
            assertThat(outcome).isInstanceOf(Delivered.class);
            assertThat(sim.meter.executedCredits()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {COUNT, ABSOLUTE, THREE_PHASES})
    void a_lost_request_changes_nothing_and_may_be_decided_again(String profile) {
        try (SimMeter sim = new SimMeter(profile)) {
            CreditOutcome outcome = sim.driver.credit(sim.order(10_000, 31), intent -> {
                sim.line.plan("reqlost");
                return true;
            }, sim.steps::add);
            assertThat(outcome).isInstanceOf(NotApplied.class);
            assertThat(sim.meter.executedCredits()).isZero();
            assertThat(sim.credit(10_000)).isInstanceOf(Delivered.class);
            assertThat(sim.meter.executedCredits()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {COUNT, ABSOLUTE, THREE_PHASES})
    void a_line_that_dies_after_the_request_leaves_it_unknown_until_it_can_be_read(String profile) {
        try (SimMeter sim = new SimMeter(profile)) {
            CreditOutcome outcome = sim.driver.credit(sim.order(10_000, 31), intent -> {
                sim.intents.add(intent);
                sim.line.plan("gone");
                return true;
            }, sim.steps::add);
            assertThat(outcome).isInstanceOf(Unknown.class);
            CreditIntent intent = sim.intents.getFirst();
            assertThat(sim.driver.readBack(intent, SimMeter.ALLOWANCE)).isInstanceOf(Unknown.class);
            sim.line.replug();
            assertThat(sim.driver.readBack(intent, SimMeter.ALLOWANCE)).isInstanceOf(Delivered.class);
            assertThat(sim.meter.executedCredits()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {COUNT, ABSOLUTE, THREE_PHASES})
    void a_silent_meter_gets_nothing_and_leaves_no_intent(String profile) {
        try (SimMeter sim = new SimMeter(profile)) {
            sim.meter.offline(true);
            assertThat(sim.credit(10_000)).isInstanceOfSatisfying(NotStarted.class, not ->
                    assertThat(not.reason()).isInstanceOf(NotStartedReason.NoAnswer.class));
            assertThat(sim.intents).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {COUNT, ABSOLUTE, THREE_PHASES})
    void another_meter_at_the_address_gets_nothing(String profile) {
        try (SimMeter sim = new SimMeter(profile)) {
            sim.meter.quirks(quirks -> quirks.withAnswersNumber(Optional.of("000099999999")));
            assertThat(sim.credit(10_000)).isInstanceOfSatisfying(NotStarted.class, not ->
                    assertThat(not.reason()).isEqualTo(new NotStartedReason.WrongMeter(
                            sim.meter.spec().number(), "000099999999")));
            assertThat(sim.meter.executedCredits()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {COUNT, ABSOLUTE, THREE_PHASES})
    void a_count_that_the_ledger_does_not_know_stops_the_sale(String profile) {
        try (SimMeter sim = new SimMeter(profile)) {
            sim.meter.foreignPurchase(5_000);
            assertThat(sim.credit(10_000)).isInstanceOfSatisfying(NotStarted.class, not ->
                    assertThat(not.reason()).isEqualTo(new NotStartedReason.CountDisagrees(32, 31)));
            assertThat(sim.intents).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {COUNT, ABSOLUTE, THREE_PHASES})
    void an_intent_that_is_not_durable_stops_the_sale(String profile) {
        try (SimMeter sim = new SimMeter(profile)) {
            for (IntentLog broken : List.<IntentLog>of(intent -> false, intent -> {
                throw new IllegalStateException("disk full");
            })) {
                assertThat(sim.driver.credit(sim.order(10_000, 31), broken, sim.steps::add))
                        .isInstanceOfSatisfying(NotStarted.class, not -> assertThat(not.reason())
                                .isInstanceOf(NotStartedReason.IntentRefused.class));
            }
            assertThat(sim.meter.executions()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {COUNT, ABSOLUTE, THREE_PHASES})
    void a_meter_that_says_no_is_refused_only_after_reading_back(String profile) {
        try (SimMeter sim = new SimMeter(profile)) {
            sim.meter.quirks(quirks -> quirks.withRefuse(Optional.of(Refusal.values()[0])));
            assertThat(sim.credit(10_000)).isInstanceOf(Refused.class);
            assertThat(sim.meter.executedCredits()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {COUNT, ABSOLUTE, THREE_PHASES})
    void a_card_purchase_in_between_is_for_people(String profile) {
        try (SimMeter sim = new SimMeter(profile)) {
            CreditOutcome outcome = sim.driver.credit(sim.order(10_000, 31), intent -> {
                sim.line.plan("reqlost");
                sim.meter.foreignPurchase(5_000);
                return true;
            }, sim.steps::add);
            assertThat(outcome).isInstanceOfSatisfying(Disputed.class, disputed ->
                    assertThat(disputed.evidence().kind()).isEqualTo(Evidence.Kind.OTHER_AMOUNT));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {COUNT, ABSOLUTE, THREE_PHASES})
    void the_last_count_is_followed_by_zero(String profile) {
        int last = COUNT.equals(profile) ? 9_999 : 65_535;
        try (SimMeter sim = new SimMeter(profile, spec -> spec.count(last))) {
            assertThat(sim.driver.credit(sim.order(10_000, last), sim.intents::add, sim.steps::add))
                    .isInstanceOf(Delivered.class);
            assertThat(sim.intents.getFirst().count1()).isZero();
            assertThat(sim.meter.executedCredits()).isEqualTo(1);
        }
    }

    @Test
    void a_sale_over_the_meters_own_limit_is_not_sent() {
        try (SimMeter sim = new SimMeter(COUNT)) {
            assertThat(sim.credit(1_000_000)).isInstanceOfSatisfying(NotStarted.class, not ->
                    assertThat(not.reason())
                            .isEqualTo(new NotStartedReason.OverHoarding(3_762, 1_000_000)));
            assertThat(sim.intents).isEmpty();
        }
    }

    @Test
    void a_meter_that_encrypts_its_link_is_refused() {
        try (SimMeter sim = new SimMeter(ABSOLUTE, spec -> spec.encrypted(true))) {
            assertThat(sim.credit(10_000)).isInstanceOfSatisfying(NotStarted.class, not ->
                    assertThat(not.reason()).isInstanceOf(NotStartedReason.EncryptedLink.class));
        }
    }

    @Test
    void a_profile_that_only_reads_never_touches_the_meter() {
        try (SimMeter sim = new SimMeter(COUNT)) {
            PrepaidMeter chip = new Meters(Profiles.load(null)).on(sim.bus,
                    new MeterAddress("dlt645-esam-readonly", "24170093"));
            assertThat(chip.credit(sim.order(100, 31), sim.intents::add, sim.steps::add))
                    .isInstanceOfSatisfying(NotStarted.class, not -> assertThat(not.reason())
                            .isInstanceOf(NotStartedReason.ProfileReadOnly.class));
            assertThat(sim.line.requests()).isZero();
            assertThat(chip.read(Priority.POLL)).isInstanceOf(ReadOutcome.Values.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {COUNT, ABSOLUTE, THREE_PHASES})
    void energy_used_between_the_readings_does_not_spoil_the_proof(String profile) {
        try (SimMeter sim = new SimMeter(profile, spec -> spec.loadWatts(6_000))) {
            sim.line.plan("ok,".repeat(COUNT.equals(profile) ? 8 : 3) + "gone");
            CreditOutcome first = sim.credit(10_000);
            sim.clock.sleepUntil(sim.clock.nanoTime() + 7_200_000_000_000L);
            sim.line.replug();
            CreditOutcome later = first instanceof Unknown
                    ? sim.driver.readBack(sim.intents.getFirst(), SimMeter.ALLOWANCE) : first;
            assertThat(later).isInstanceOf(Delivered.class);
            assertThat(sim.meter.executedCredits()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-profile:1", "demo-645-count:12x", "acrel-ddsy1352-b:0",
        "acrel-ddsy1352-b:248"})
    void an_address_that_cannot_be_is_refused_at_once(String text) {
        try (SimMeter sim = new SimMeter(COUNT)) {
            String[] parts = text.split(":");
            assertThatThrownBy(() -> new Meters(Profiles.load(null))
                    .on(sim.bus, new MeterAddress(parts[0], parts[1])))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
