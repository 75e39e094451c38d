package wattdesk.meterio.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.meterio.VirtualBus;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.port.LineSettings;

/// Map B of a three-phase meter (10.2), against registers written down by hand and against the
/// virtual meter.
class ThreePhasesTest {

    private static final String POLL = """
            0005 08FC 08FD 08FE 0064 0065 0066 000A 000B FFF4 0009
            0000 0000 0000 0000 0000 0000 0000 0000 0001 0028
            0001 E240 0000 0001 0000 0002 0000 0003 0000 0004
            FFFF FFC2 001F 0000 0000 STAT 0000 0000 0000
            1A0C 1804 0A1E 2000 0000 0000 0000 0000""".replace("\n", " ");

    private static RegisterSlave slave(String status) {
        return new RegisterSlave(7).holds(3, 0, POLL.replace("STAT", status))
                .holds(3, 0x22, "0040").holds(3, 0x43, "0000 2417 0105");
    }

    private static ReadOutcome outcome(RegisterSlave slave) {
        try (VirtualBus bus = VirtualBus.answering(
                new LineSettings(9600, 8, LineSettings.Parity.NONE, 1), slave)) {
            return new Meters(Profiles.load(null))
                    .on(bus.bus, new MeterAddress(CreditTest.THREE_PHASES, "7"))
                    .read(Priority.COUNTER);
        }
    }

    private static MeterSnapshot read(RegisterSlave slave) {
        ReadOutcome outcome = outcome(slave);
        assertThat(outcome).isInstanceOf(ReadOutcome.Values.class);
        return ((ReadOutcome.Values) outcome).snapshot();
    }

    private static String numbers(MeterSnapshot seen) {
        TreeMap<String, Long> numbers = new TreeMap<>();
        seen.measured().values().forEach((quantity, value) ->
                numbers.put(quantity.word(), value));
        return numbers.toString();
    }

    @Test
    void every_phase_band_and_ratio_stands_in_its_own_register() {
        MeterSnapshot seen = read(slave("E000"));
        assertThat(numbers(seen)).isEqualTo("{balance=-62, buy_count=31, ct_ratio=40, "
                + "current=1000, current_b=1010, current_c=1020, energy_flat=30, energy_peak=20, "
                + "energy_sharp=10, energy_total=1234560, energy_valley=40, forced=0, power=90, "
                + "power_a=100, power_b=110, power_c=-120, pt_ratio=1, voltage=2300, "
                + "voltage_b=2301, voltage_c=2302}");
        assertThat(seen.meterNumber()).isEqualTo("000024170105");
        assertThat(seen.balanceFen()).isEqualTo(-62);
        assertThat(seen.count()).isEqualTo(31);
        assertThat(seen.clock()).isEqualTo(LocalDateTime.of(2026, 12, 24, 10, 30, 32));
    }

    @ParameterizedTest
    @CsvSource({"E000,CLOSED", "2000,CLOSED", "4000,CLOSED", "8000,CLOSED", "0000,OPEN",
        "1FFF,OPEN"})
    void only_a_meter_whose_three_lines_are_all_open_is_shown_as_open(
            String status, RelayState relay) {
        assertThat(read(slave(status)).relay()).isEqualTo(relay);
    }

    @Test
    void a_number_that_is_not_decimal_makes_the_whole_reading_garbled() {
        assertThat(outcome(slave("E000").holds(3, 0x43, "0000 2417 010A")))
                .isInstanceOfSatisfying(ReadOutcome.Garbled.class, garbled ->
                        assertThat(garbled.what()).isEqualTo("meter_number"));
    }

    @Test
    void the_virtual_meter_is_read_whole() {
        try (SimMeter sim = new SimMeter(CreditTest.THREE_PHASES, spec -> spec.loadWatts(3_000))) {
            assertThat(sim.driver.read(Priority.COUNTER)).isInstanceOfSatisfying(
                    ReadOutcome.Values.class, values -> assertThat(numbers(values.snapshot()))
                            .contains("balance=", "buy_count=31,", "ct_ratio=1,", "power=30000,",
                                    "power_a=10000,", "power_b=10000,", "power_c=10000,",
                                    "voltage=", "voltage_b=", "voltage_c=", "current_c=",
                                    "energy_valley="));
        }
    }

    @Test
    void a_meter_that_encrypts_its_link_gets_nothing() {
        try (SimMeter sim = new SimMeter(CreditTest.THREE_PHASES, spec -> spec.encrypted(true))) {
            assertThat(sim.credit(10_000)).isInstanceOfSatisfying(
                    CreditOutcome.NotStarted.class, not -> assertThat(not.reason())
                            .isInstanceOf(NotStartedReason.EncryptedLink.class));
            assertThat(sim.intents).isEmpty();
            assertThat(sim.meter.executions()).isEmpty();
        }
    }
}
