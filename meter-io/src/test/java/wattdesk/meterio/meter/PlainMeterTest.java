package wattdesk.meterio.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.meter.PlainOutcome.Missed;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.meter.profile.ValveState;
import wattdesk.meterio.sim.model.MeterSpec;

/// Meters without a purse, read from their virtual counterparts.
@Timeout(180)
class PlainMeterTest {

    static final String OLD = "000000000003";
    static final String WATER = "00002020120218";
    private static final Instant NIGHT = Instant.parse("2026-01-01T15:59:00Z");

    private static PlainReading values(PlainOutcome outcome) {
        assertThat(outcome).isInstanceOf(PlainOutcome.Values.class);
        assertThat(((PlainOutcome.Values) outcome).frames()).isNotEmpty();
        return ((PlainOutcome.Values) outcome).reading();
    }

    private static ReadOutcome.Failure missed(PlainOutcome outcome) {
        assertThat(outcome).isInstanceOf(Missed.class);
        return ((Missed) outcome).why();
    }

    @Test
    void an_old_meter_tells_number_energy_voltage_and_clock() {
        try (PlainRig rig = PlainRig.old(MeterSpec.old(OLD).energyWh(123_456).seed(2))) {
            PlainReading seen = values(rig.read());
            assertThat(seen).isEqualTo(new PlainReading(OLD, 123_450L, null, null, 2_320L, null,
                    null, LocalDateTime.parse("2026-01-01T08:00:01"), seen.at()));
            assertThat(seen.at()).isBetween(Instant.parse("2026-01-01T00:00:00Z"), rig.clock.instant());
        }
    }

    @Test
    void a_water_meter_tells_litres_valve_battery_and_clock() {
        try (PlainRig rig = PlainRig.water(MeterSpec.water(WATER).energyWh(123_456))) {
            PlainReading seen = values(rig.read());
            assertThat(seen).isEqualTo(new PlainReading(WATER, null, 123_450L, 123_450L, null,
                    ValveState.OPEN, false, LocalDateTime.parse("2026-01-01T08:00:00"), seen.at()));
        }
    }

    @ParameterizedTest
    @CsvSource({"0000,OPEN,false", "0100,CLOSED,false", "0300,ABNORMAL,false", "0200,UNKNOWN,false",
        "0500,CLOSED,true", "00FF,OPEN,false", "2184,CLOSED,false"})
    void the_status_is_what_the_mask_of_the_profile_explains(
            String status, ValveState valve, boolean batteryLow) {
        try (PlainRig rig = PlainRig.water(MeterSpec.water(WATER))) {
            rig.answers("000200002C000200002C00000000000000" + status);
            PlainReading seen = values(rig.read());
            assertThat(seen.valve()).isEqualTo(valve);
            assertThat(seen.batteryLow()).isEqualTo(batteryLow);
            assertThat(seen.clock()).as("a clock of zeros is no clock").isNull();
            assertThat(seen.volumeLitres()).isEqualTo(2_000);
        }
    }

    @Test
    void a_reply_that_ends_after_the_value_leaves_the_rest_unknown() {
        try (PlainRig rig = PlainRig.water(MeterSpec.water(WATER))) {
            rig.answers("000200002C");
            PlainReading seen = values(rig.read());
            assertThat(seen.volumeLitres()).isEqualTo(2_000);
            assertThat(seen.settledLitres()).isNull();
            assertThat(seen.valve()).isEqualTo(ValveState.UNKNOWN);
            assertThat(seen.batteryLow()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"FFFFFFFF2C000200002C000000000000000000",
        "0002000035000200002C000000000000000000", "00"})
    void a_volume_that_is_no_number_is_not_shown_as_nothing_used(String data) {
        try (PlainRig rig = PlainRig.water(MeterSpec.water(WATER))) {
            rig.answers(data);
            assertThat(missed(rig.read())).isInstanceOf(ReadOutcome.Garbled.class);
        }
    }

    @Test
    void heat_is_energy_and_no_volume() {
        try (PlainRig rig = PlainRig.water(MeterSpec.water(WATER))) {
            rig.answers("3412000005341200000500000000000000" + "0000");
            PlainReading seen = values(rig.read());
            assertThat(seen.energyWh()).isEqualTo(12_340);
            assertThat(seen.volumeLitres()).isNull();
            assertThat(seen.settledLitres()).isNull();
        }
    }

    @Test
    void a_meter_that_knows_the_other_byte_order_refuses_and_its_profile_reads_it() {
        MeterSpec.Builder spec = MeterSpec.water(WATER).profile("cjt188-water-1f90").energyWh(70);
        try (PlainRig rig = PlainRig.water(spec)) {
            assertThat(missed(rig.read())).isInstanceOfSatisfying(ReadOutcome.RefusedByMeter.class,
                    refused -> assertThat(refused.code().hex()).isEqualTo("0000"));
            assertThat(values(rig.as("cjt188-water-1f90").read(Priority.POLL)).volumeLitres())
                    .isEqualTo(70);
        }
    }

    @Test
    void a_silent_meter_is_asked_three_times_with_three_serial_numbers() {
        try (PlainRig rig = PlainRig.water(MeterSpec.water(WATER))) {
            rig.line.plan("none*3");
            assertThat(missed(rig.read())).isInstanceOfSatisfying(ReadOutcome.NoAnswer.class, silent ->
                    assertThat(silent.frames()).extracting(frame -> frame.hex().substring(34, 36))
                            .doesNotHaveDuplicates().hasSize(3));
            assertThat(rig.line.requests()).isEqualTo(3);
        }
    }

    @Test
    void an_error_reply_is_told_with_its_code() {
        try (PlainRig rig = PlainRig.old(MeterSpec.old(OLD))) {
            rig.line.plan("ok,partial");
            assertThat(missed(rig.read())).isInstanceOfSatisfying(ReadOutcome.RefusedByMeter.class,
                    refused -> assertThat(refused.code().hex()).isEqualTo("01"));
            rig.line.plan("partial,ok,ok,ok,partial");
            PlainReading seen = values(rig.read());
            assertThat(seen.meterNumber()).as("refused, so unknown").isNull();
            assertThat(seen.decivolts()).isNull();
            assertThat(seen.energyWh()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"FFFFFFFFFFFF", "0A0000000000"})
    void energy_that_is_not_decimal_is_not_shown(String data) {
        try (PlainRig rig = PlainRig.old(MeterSpec.old(OLD))) {
            rig.answers(data);
            assertThat(missed(rig.read())).isInstanceOf(ReadOutcome.Garbled.class);
        }
    }

    @Test
    void a_value_that_is_too_short_is_garbled() {
        try (PlainRig rig = PlainRig.old(MeterSpec.old(OLD))) {
            rig.answers("0000");
            assertThat(missed(rig.read())).isInstanceOf(ReadOutcome.Garbled.class);
        }
    }

    @Test
    void close_to_midnight_date_and_time_may_not_belong_together() {
        try (PlainRig rig = PlainRig.old(MeterSpec.old(OLD), NIGHT)) {
            assertThat(values(rig.read()).clock()).isNull();
            rig.clock.sleepUntil(rig.clock.nanoTime() + 120_000_000_000L);
            assertThat(values(rig.read()).clock()).isAfter("2026-01-02T00:00:30");
        }
    }

    @ParameterizedTest
    @CsvSource({"dlt645-1997,1234567890123", "cjt188-water,12x", "demo-645-count,1", "none,1"})
    void what_cannot_be_is_refused_at_once(String profile, String address) {
        try (PlainRig rig = PlainRig.old(MeterSpec.old(OLD))) {
            Meters meters = new Meters(Profiles.load(null));
            assertThatThrownBy(() -> meters.plain(rig.bus, new MeterAddress(profile, address)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> meters.on(rig.bus, new MeterAddress("dlt645-1997", "1")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_line_that_is_gone_is_told() {
        try (PlainRig rig = PlainRig.water(MeterSpec.water(WATER))) {
            rig.line.unplug();
            assertThat(missed(rig.read())).isInstanceOf(ReadOutcome.NotOnLine.class);
            rig.line.replug();
            rig.clock.sleepUntil(rig.clock.nanoTime() + 5_000_000_000L);
            assertThat(values(rig.read()).valve()).isEqualTo(ValveState.OPEN);
        }
    }

    @Test
    void shorter_addresses_are_filled_with_zeros() {
        try (PlainRig rig = PlainRig.old(MeterSpec.old(OLD))) {
            PlainMeter meter = new Meters(Profiles.load(null))
                    .plain(rig.bus, new MeterAddress("dlt645-1997", "3"));
            assertThat(values(meter.read(Priority.COUNTER)).meterNumber()).isEqualTo(OLD);
            assertThat(rig.line.requests()).isEqualTo(5);
        }
    }
}
