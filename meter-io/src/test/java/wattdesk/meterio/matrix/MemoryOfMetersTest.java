package wattdesk.meterio.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import wattdesk.meterio.dlt645.DailyFreeze;
import wattdesk.meterio.dlt645.EventKind;
import wattdesk.meterio.dlt645.EventRecord;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.meter.EventsOutcome;
import wattdesk.meterio.meter.FreezeOutcome;
import wattdesk.meterio.meter.control.Order;
import wattdesk.meterio.meter.control.RelayVerb;
import wattdesk.meterio.port.PortException;
import wattdesk.meterio.sim.model.Works;

/// Frozen days and event records of the simulator's meters: all of them or none, whatever happens
/// to the replies, and "none" is told apart from "not read" (7.6, 22).
class MemoryOfMetersTest {

    private static DailyFreeze freeze(Rig645 rig, int day) {
        return switch (rig.terminal.dailyFreeze(day, Priority.POLL)) {
            case FreezeOutcome.Read read -> read.freeze();
            case FreezeOutcome.Missed missed -> throw new AssertionError(missed.why().toString());
        };
    }

    @Test
    void a_day_is_frozen_at_midnight_and_one_that_was_not_is_no_record() throws PortException {
        try (var rig = Rig645.count()) {
            assertThat(freeze(rig, 1)).isInstanceOf(DailyFreeze.NoRecord.class);
            rig.pause(Duration.ofDays(2));
            assertThat(freeze(rig, 1)).isInstanceOfSatisfying(DailyFreeze.Value.class, day -> {
                assertThat(day.at().toLocalTime()).isEqualTo(java.time.LocalTime.MIDNIGHT);
                assertThat(day.at()).isBefore(Told.now(rig));
                assertThat(day.totalWh()).isBetween(62_370L, rig.meter.energyWh());
                assertThat(day.tariffsWh()).hasSize(4);
            });
            assertThat(freeze(rig, 62)).isInstanceOf(DailyFreeze.NoRecord.class);
        }
    }

    @Test
    void no_fault_makes_a_freeze_that_is_not_the_meters() throws PortException {
        try (var rig = Rig645.count()) {
            rig.pause(Duration.ofDays(3));
            var truth = List.of(freeze(rig, 1), freeze(rig, 2));
            for (var plan : Plans.all()) {
                rig.line.plan(plan);
                for (int day = 1; day <= 2; day++) {
                    if (rig.terminal.dailyFreeze(day, Priority.POLL)
                            instanceof FreezeOutcome.Read(var freeze, var frames)
                            && freeze instanceof DailyFreeze.Value) {
                        assertThat(freeze).as(plan).isEqualTo(truth.get(day - 1));
                    }
                }
                rig.line.plan("");
                rig.replug();
                rig.pause(Duration.ofSeconds(4));
            }
        }
    }

    private static EventsOutcome.Read events(Rig645 rig, EventKind kind) {
        return switch (rig.terminal.events(kind, 10, Priority.POLL)) {
            case EventsOutcome.Read read -> read;
            case EventsOutcome.Missed missed -> throw new AssertionError(missed.why().toString());
        };
    }

    private static void inside(Rig645 rig, java.util.function.Consumer<Works> change) {
        rig.meter.inside(works -> {
            change.accept(works);
            return works;
        });
    }

    @Test
    void a_cover_that_was_opened_has_start_and_end_and_one_that_is_open_has_no_end()
            throws PortException {
        var kind = wattdesk.meterio.sim.model.EventKind.METER_COVER;
        try (var rig = Rig645.count()) {
            inside(rig, works -> works.begin(kind));
            rig.pause(Duration.ofMinutes(10));
            inside(rig, works -> works.finish(kind));
            rig.pause(Duration.ofHours(1));
            inside(rig, works -> works.begin(kind));
            var read = events(rig, EventKind.METER_COVER);
            assertThat(read.count()).isEqualTo(2);
            assertThat(read.records()).hasSize(2);
            assertThat(read.records().getFirst()).isInstanceOfSatisfying(EventRecord.Value.class,
                    open -> assertThat(open.end()).isNull());
            assertThat(read.records().getLast()).isInstanceOfSatisfying(EventRecord.Value.class,
                    shut -> assertThat(Duration.between(shut.start(), shut.end()))
                            .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11)));
        }
    }

    @Test
    void a_trip_and_a_set_clock_name_who_did_it() throws PortException {
        try (var rig = Rig645.count()) {
            assertThat(rig.tell(new Order.Relay(RelayVerb.TRIP))).isNotNull();
            assertThat(events(rig, EventKind.TRIP).records()).singleElement()
                    .isInstanceOfSatisfying(EventRecord.Value.class, trip ->
                            assertThat(trip.operator()).isEqualTo("07000000"));
            rig.meter.quirks(quirks -> quirks.withClockDriftSeconds(-7_200));
            assertThat(rig.tell(new Order.Clock(() -> Told.now(rig)))).isNotNull();
            assertThat(events(rig, EventKind.TIME_SET).records()).singleElement()
                    .isInstanceOfSatisfying(EventRecord.Value.class, set -> {
                        assertThat(set.operator()).isEqualTo("07000000");
                        assertThat(Duration.between(set.start(), set.end()))
                                .isBetween(Duration.ofMinutes(119), Duration.ofMinutes(121));
                    });
        }
    }

    @Test
    void every_kind_can_be_asked_for_and_nothing_is_invented() throws PortException {
        try (var rig = Rig645.count()) {
            for (var kind : EventKind.values()) {
                var read = events(rig, kind);
                assertThat(read.count()).as("%s", kind).isIn(null, 0);
                assertThat(read.records()).as("%s", kind).isEmpty();
            }
        }
    }

    @Test
    void more_than_ten_events_leave_the_last_ten() throws PortException {
        var kind = wattdesk.meterio.sim.model.EventKind.POWER_OFF;
        try (var rig = Rig645.count()) {
            for (int i = 0; i < 12; i++) {
                inside(rig, works -> works.begin(kind));
                rig.pause(Duration.ofMinutes(1));
                inside(rig, works -> works.finish(kind));
            }
            var read = events(rig, EventKind.POWER_OFF);
            assertThat(read.count()).isEqualTo(12);
            assertThat(read.records()).hasSize(10)
                    .allSatisfy(each -> assertThat(each).isInstanceOf(EventRecord.Value.class));
        }
    }

    @Test
    void a_meter_that_is_off_is_missed_and_not_without_records() throws PortException {
        try (var rig = Rig645.count()) {
            rig.meter.offline(true);
            assertThat(rig.terminal.dailyFreeze(1, Priority.POLL))
                    .isInstanceOf(FreezeOutcome.Missed.class);
            assertThat(rig.terminal.events(EventKind.MAGNET, 10, Priority.POLL))
                    .isInstanceOf(EventsOutcome.Missed.class);
        }
    }
}
