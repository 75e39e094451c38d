package wattdesk.meterio.meter.control.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.meterio.VirtualBus;
import wattdesk.meterio.line.FrameRecord;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.meter.MeterAddress;
import wattdesk.meterio.meter.Meters;
import wattdesk.meterio.meter.control.Authority;
import wattdesk.meterio.meter.control.ControlOutcome;
import wattdesk.meterio.meter.control.Obstacle;
import wattdesk.meterio.meter.control.Order;
import wattdesk.meterio.meter.control.RelayVerb;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.modbus.Crc16;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.VirtualLineClock;

/// A meter that wants its password in registers before it takes a write (10.3, vectors mb-03 and the
/// refusal with a quantity of 0).
class ToldByRegistersTest {

    private static final String PROFILE = """
            id = "locked"
            name_zh = "带口令"
            name_en = "locked"
            protocol = "modbus"
            [block.live]
            start = 0
            count = 3
            [q]
            energy_total = { block = "live", reg = 0, type = "u32", scale = 0.01 }
            relay = { block = "live", reg = 2, type = "bits", bits = { on = 0 } }
            [unlock]
            start = 0x0080
            count = 4
            [relay]
            open = [ { fc = 6, start = 0x001A, regs = [0] } ]
            close = [ { fc = 6, start = 0x001A, regs = [1] } ]
            confirm = { q = "relay", within_s = 2 }
            [control]
            can = ["trip", "close"]
            """;
    private static final String UNLOCK = "011000800004080000000012345678";

    @TempDir
    Path folder;

    private final List<String> written = new ArrayList<>();
    private boolean closed = true;
    private boolean unlocked;
    private List<FrameRecord> trace = List.of();
    private VirtualLineClock clock = new VirtualLineClock();

    @BeforeEach
    void profile() throws IOException {
        Files.writeString(folder.resolve("locked.toml"), PROFILE);
        assertThat(Profiles.load(folder).findings()).isEmpty();
    }

    private static byte[] sealed(String hex) {
        return Crc16.seal(Hex.bytes(hex)).toArray();
    }

    private byte[] meter(byte[] request) {
        String hex = Hex.of(request, 0, request.length - 2);
        if (request[1] == 3) {
            return sealed("010306" + "00000001" + (closed ? "0001" : "0000"));
        }
        written.add(hex);
        if (request[1] == 16) {
            unlocked = hex.equals(UNLOCK);
            return sealed(unlocked ? "011000800004" : "011000080000");
        }
        closed = unlocked ? hex.endsWith("1") : closed;
        return unlocked ? sealed(hex) : sealed("018604");
    }

    private ControlOutcome trip(Authority authority, Function<byte[], byte[]> meter) {
        try (VirtualBus bus = VirtualBus.answering(
                new LineSettings(9600, 8, LineSettings.Parity.NONE, 1), meter)) {
            clock = bus.clock;
            ControlOutcome outcome = new Meters(Profiles.load(folder))
                    .control(bus.bus, new MeterAddress("locked", "1"), "1")
                    .tell(new Order.Relay(RelayVerb.TRIP), authority, step -> { });
            trace = bus.bus.trace();
            return outcome;
        }
    }

    /// What an adapter gives back that echoes.
    private byte[] echoed(byte[] request) {
        return Hex.bytes(Hex.of(request) + Hex.of(meter(request)));
    }

    private void assertBlottedOut(List<FrameRecord> frames, int times) {
        assertThat(frames).extracting(FrameRecord::hex)
                .noneMatch(hex -> hex.contains("12345678"))
                .contains("01100080000408" + "0".repeat(20))
                .anyMatch(hex -> hex.endsWith(Hex.of(sealed("011000800004"))));
        assertThat(frames).filteredOn(FrameRecord::blotted).hasSize(times);
    }

    @Test
    void the_password_goes_first_and_is_blotted_out_of_what_is_recorded() {
        ControlOutcome outcome = trip(new Authority("12345678", "00000000"), this::meter);
        assertThat(outcome).isInstanceOf(ControlOutcome.Confirmed.class);
        assertThat(written).containsExactly(UNLOCK, "0106001A0000");
        assertThat(closed).isFalse();
        assertBlottedOut(outcome.frames(), 1);
        assertBlottedOut(trace, 1);
    }

    @Test
    void an_echo_of_the_password_is_blotted_out_as_well_and_the_answer_behind_it_stays() {
        ControlOutcome outcome = trip(new Authority("12345678", "00000000"), this::echoed);
        assertThat(outcome).isInstanceOf(ControlOutcome.Confirmed.class);
        assertBlottedOut(outcome.frames(), 2);
        assertBlottedOut(trace, 2);
    }

    @Test
    void an_echo_that_is_cut_off_in_the_password_shows_nothing_of_it() {
        trip(new Authority("12345678", "00000000"), request -> request[1] == 16
                ? Hex.bytes(Hex.of(request, 0, 13)) : meter(request));
        assertThat(trace).extracting(FrameRecord::hex).contains("01100080000408" + "0".repeat(12))
                .noneMatch(hex -> hex.contains("1234"));
    }

    @Test
    void a_wrong_password_is_tried_once_and_nothing_follows_it() {
        assertThat(trip(new Authority("1", "00000000"), this::meter))
                .isInstanceOf(ControlOutcome.Refused.class);
        assertThat(written).containsExactly("011000800004080000000000000001");
        assertThat(closed).isTrue();
    }

    @Test
    void without_a_password_nothing_is_sent() {
        assertThat(trip(Authority.NONE, this::meter)).isInstanceOfSatisfying(
                ControlOutcome.NotStarted.class, not ->
                        assertThat(not.why()).isInstanceOf(Obstacle.DoesNotFit.class));
        assertThat(written).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2,1", "60,55", "600,590"})
    void a_slow_relay_is_waited_for_as_long_as_its_profile_says(int within, int takes)
            throws IOException {
        Files.writeString(folder.resolve("locked.toml"),
                PROFILE.replace("within_s = 2", "within_s = " + within));
        long[] told = {Long.MAX_VALUE};
        assertThat(trip(new Authority("12345678", "00000000"), request -> {
            closed = told[0] == Long.MAX_VALUE
                    || clock.nanoTime() - told[0] < Duration.ofSeconds(takes).toNanos();
            told[0] = request[1] == 6 ? clock.nanoTime() : told[0];
            return meter(request);
        })).isInstanceOf(ControlOutcome.Confirmed.class);
        assertThat(written).hasSize(2);
    }

    @Test
    void an_acknowledged_relay_that_does_not_move_is_not_confirmed() {
        assertThat(trip(new Authority("12345678", "00000000"), request -> {
            byte[] reply = meter(request);
            closed = true;
            return reply;
        })).isInstanceOf(ControlOutcome.Different.class);
        assertThat(written).hasSize(2);
    }
}
