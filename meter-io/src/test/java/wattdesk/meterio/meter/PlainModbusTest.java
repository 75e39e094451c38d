package wattdesk.meterio.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wattdesk.meterio.VirtualBus;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.port.LineSettings;

/// The maps of the profiles that ship, against registers written down by hand from their sources.
class PlainModbusTest {

    private static final LineSettings SETTINGS =
            new LineSettings(9600, 8, LineSettings.Parity.NONE, 1);

    @TempDir
    Path folder;

    private PlainOutcome outcome(String profile, Function<byte[], byte[]> slave) {
        try (VirtualBus bus = VirtualBus.answering(SETTINGS, slave)) {
            return new Meters(Profiles.load(folder))
                    .plain(bus.bus, new MeterAddress(profile, "7")).read(Priority.COUNTER);
        }
    }

    private PlainReading read(String profile, RegisterSlave slave) {
        PlainOutcome outcome = outcome(profile, slave);
        assertThat(outcome).isInstanceOf(PlainOutcome.Values.class);
        return ((PlainOutcome.Values) outcome).reading();
    }

    /// Every number by its word.
    private static Map<String, Long> numbers(PlainReading reading) {
        Map<String, Long> numbers = new TreeMap<>();
        reading.measured().values().forEach((quantity, value) ->
                numbers.put(quantity.word(), value));
        return numbers;
    }

    private static RegisterSlave slave() {
        return new RegisterSlave(7);
    }

    @Test
    void map_a_of_acrel_has_energy_by_band_and_what_flows_now() {
        PlainReading seen = read("acrel-ddsy1352-a", slave().holds(3, 0, """
                0001 E240 0000 0001 0000 0002 0000 0003 0000 0004 0000 08FC 007B
                FF85 0000 0010 FC18""".replace("\n", " ")));
        assertThat(seen.energyWh()).isEqualTo(1_234_560);
        assertThat(seen.decivolts()).isEqualTo(2_300);
        assertThat(numbers(seen)).isEqualTo(Map.of("energy_total", 1_234_560L,
                "energy_sharp", 10L, "energy_peak", 20L, "energy_flat", 30L,
                "energy_valley", 40L, "voltage", 2_300L, "current", 1_230L, "power", -1_230L,
                "apparent_power", 160L, "power_factor", -1_000L));
    }

    @Test
    void a_ddsu666_tells_floats_in_volts_amperes_and_kilowatts() {
        PlainReading seen = read("chint-ddsu666", slave()
                .holds(3, 0x2000, 230.4f).holds(3, 0x2002, 1.5f).holds(3, 0x2004, 0.3456f)
                .holds(3, 0x2006, -0.01f).holds(3, 0x2008, 0f).holds(3, 0x200A, 0.995f)
                .holds(3, 0x200C, 0f).holds(3, 0x200E, 49.98f).holds(3, 0x4000, 123.45f));
        assertThat(seen.energyWh()).isEqualTo(123_450);
        assertThat(numbers(seen)).isEqualTo(Map.of("energy_total", 123_450L, "voltage", 2_304L,
                "current", 1_500L, "power", 3_456L, "reactive_power", -100L,
                "power_factor", 995L, "frequency", 4_998L));
    }

    @Test
    void a_dtsu666_counts_in_tenths_and_thousandths() {
        RegisterSlave slave = slave().holds(3, 0x2044, 5_001f)
                .holds(3, 0x401E, 10.5f).holds(3, 0x4020, "0".repeat(32)).holds(3, 0x4028, 0.25f);
        float[] live = {2_301f, 2_302f, 2_303f, 1_000f, 2_000f, 3_000f, 13_810f, 2_301f, 4_604f,
            6_909f};
        for (int i = 0; i < live.length; i++) {
            slave.holds(3, 0x2006 + 2 * i, live[i]);
        }
        PlainReading seen = read("chint-dtsu666", slave);
        assertThat(seen.energyWh()).isEqualTo(10_500);
        assertThat(numbers(seen)).containsEntry("energy_reverse", 250L)
                .containsEntry("voltage", 2_301L).containsEntry("voltage_c", 2_303L)
                .containsEntry("current_b", 2_000L).containsEntry("power", 13_810L)
                .containsEntry("power_c", 6_909L).containsEntry("frequency", 5_001L);
    }

    @Test
    void a_dds238_has_a_relay_only_in_one_variant() {
        RegisterSlave slave = slave().holds(3, 0, """
                0000 06B2 0000 0000 0000 0000 0000 0000 0000 0005 0000 06AD 0953 0009
                FFF2 0001 03E8 1388""".replace("\n", " "));
        PlainReading without = read("dds238-2", slave);
        assertThat(without.energyWh()).isEqualTo(17_140);
        assertThat(without.relay()).isNull();
        assertThat(numbers(without)).containsEntry("energy_reverse", 50L)
                .containsEntry("energy_forward", 17_090L).containsEntry("voltage", 2_387L)
                .containsEntry("current", 90L).containsEntry("power", -140L)
                .containsEntry("power_factor", 1_000L).containsEntry("frequency", 5_000L);
        assertThat(read("dds238-2", slave.holds(3, 0x1A, "0001")).relay())
                .isEqualTo(RelayState.CLOSED);
        assertThat(read("dds238-2", slave.holds(3, 0x1A, "0000")).relay())
                .isEqualTo(RelayState.OPEN);
    }

    @Test
    void a_sdm72_is_read_with_function_four() {
        PlainReading seen = read("eastron-sdm72", slave().holds(4, 0x34, 1_234.5f)
                .holds(4, 0x48, 99.999f).holds(4, 0x4A, 0.001f));
        assertThat(seen.energyWh()).isEqualTo(99_999);
        assertThat(numbers(seen)).containsEntry("power", 12_345L)
                .containsEntry("energy_reverse", 1L);
        assertThat(outcome("eastron-sdm72", slave().holds(3, 0x48, 1f)))
                .isInstanceOf(PlainOutcome.Missed.class);
    }

    @Test
    void an_or_we_504_counts_watt_hours() {
        PlainReading seen = read("or-we-504", slave().holds(3, 0,
                "0901 0011 01F4 0E73 0005 0E80 03E2 0000 0ED3 0000 0000"));
        assertThat(seen.energyWh()).isEqualTo(3_795);
        assertThat(numbers(seen)).containsEntry("voltage", 2_305L)
                .containsEntry("current", 1_700L).containsEntry("frequency", 5_000L)
                .containsEntry("power", 36_990L).containsEntry("power_factor", 994L);
    }

    @Test
    void an_adl_class_meter_has_bands_and_three_phases() {
        RegisterSlave slave = slave().holds(3, 0, "0000 2710 0000 0001 0000 0002 0000 0003"
                + "0000 0004 0000 2711" + "0".repeat(32) + "0000 0007");
        slave.holds(3, 0x61, "08FC 08FD 08FE 0064 0065 0066 000A 000B 000C 0021 0000 0000 0000"
                + "0002 0000 0000 0000 0028 0000 0000 0000 03E8 1387");
        PlainReading seen = read("acrel-adl3000", slave);
        assertThat(seen.energyWh()).isEqualTo(100_000);
        assertThat(numbers(seen)).containsEntry("energy_valley", 40L)
                .containsEntry("energy_forward", 100_010L).containsEntry("energy_reverse", 70L)
                .containsEntry("voltage_c", 2_302L).containsEntry("current", 1_000L)
                .containsEntry("power", 330L).containsEntry("reactive_power", 20L)
                .containsEntry("apparent_power", 400L).containsEntry("power_factor", 1_000L)
                .containsEntry("frequency", 4_999L);
    }

    @Test
    void a_water_meter_sends_the_low_word_first() {
        int total = Float.floatToIntBits(123.456f);
        int left = Float.floatToIntBits(6.5f);
        PlainReading seen = read("kaifeng-water", slave().holds(3, 1, "%04X %04X".formatted(
                total & 0xFFFF, total >>> 16) + "0".repeat(20)
                + "%04X %04X".formatted(left & 0xFFFF, left >>> 16)));
        assertThat(seen.volumeLitres()).isEqualTo(123_456);
        assertThat(seen.energyWh()).isNull();
        assertThat(numbers(seen)).containsEntry("volume_left", 6_500L);
    }

    @Test
    void energy_that_is_no_number_is_not_shown_as_nothing_used() {
        for (float none : new float[] {Float.NaN, Float.POSITIVE_INFINITY, 3e38f}) {
            PlainOutcome outcome = outcome("eastron-sdm72", slave()
                    .holds(4, 0x34, 1f).holds(4, 0x48, none).holds(4, 0x4A, 1f));
            assertThat(outcome).isInstanceOfSatisfying(PlainOutcome.Missed.class, missed ->
                    assertThat(missed.why()).isInstanceOf(ReadOutcome.Garbled.class));
        }
        PlainReading seen = read("eastron-sdm72", slave().holds(4, 0x34, Float.NaN)
                .holds(4, 0x48, 1f).holds(4, 0x4A, 1f));
        assertThat(numbers(seen)).doesNotContainKey("power").containsEntry("energy_total", 1_000L);
    }

    @Test
    void a_profile_that_somebody_wrote_is_read_from_the_folder() throws IOException {
        Files.writeString(folder.resolve("own.toml"), """
                id = "own-meter"
                name_zh = "自写"
                name_en = "own"
                protocol = "modbus"
                [framing]
                read_fc = 1
                [block.switch]
                start = 10
                count = 3
                [block.live]
                fc = 3
                start = 300
                count = 6
                [q]
                energy_total = { block = "live", byte = 3, type = "u32", order = "DCBA", scale = 0.1 }
                meter_number = { block = "live", reg = 4, type = "bcd-4" }
                relay = { block = "switch", reg = 2, type = "bits", bits = { on = 0 } }
                """);
        assertThat(Profiles.load(folder).findings()).isEmpty();
        Function<byte[], byte[]> meter = request -> request[1] == 1
                ? wattdesk.meterio.modbus.Crc16.seal(new byte[] {7, 1, 1, 0b100}).toArray()
                : slave().holds(3, 300, "FFFFFF 39300000 FF 2024 1234").apply(request);
        PlainReading seen = ((PlainOutcome.Values) outcome("own-meter", meter)).reading();
        assertThat(seen.energyWh()).isEqualTo(1_234_500);
        assertThat(seen.meterNumber()).isEqualTo("20241234");
        assertThat(seen.relay()).isEqualTo(RelayState.CLOSED);
    }

    @Test
    void a_meter_with_a_purse_is_not_read_as_a_plain_one_nor_the_other_way_round() {
        try (VirtualBus bus = VirtualBus.answering(SETTINGS, asked -> null)) {
            Meters meters = new Meters(Profiles.load(null));
            assertThatThrownBy(() -> meters.plain(
                    bus.bus, new MeterAddress("acrel-ddsy1352-b", "7")))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> meters.on(bus.bus, new MeterAddress("dds238-2", "7")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
