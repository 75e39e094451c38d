package wattdesk.meterio.meter.control.cjt188;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.meterio.VirtualBus;
import wattdesk.meterio.cjt188.Frame188;
import wattdesk.meterio.cjt188.MeteringData;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.meter.MeterAddress;
import wattdesk.meterio.meter.Meters;
import wattdesk.meterio.meter.control.Answer;
import wattdesk.meterio.meter.control.Authority;
import wattdesk.meterio.meter.control.Change;
import wattdesk.meterio.meter.control.ControlDriver.Planned;
import wattdesk.meterio.meter.control.ControlOutcome;
import wattdesk.meterio.meter.control.ControlledMeter;
import wattdesk.meterio.meter.control.Order;
import wattdesk.meterio.meter.control.Seen;
import wattdesk.meterio.meter.control.ValveVerb;
import wattdesk.meterio.meter.profile.Framing188;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.Profiles;
import wattdesk.meterio.meter.profile.ValveState;
import wattdesk.meterio.port.LineSettings;

/// What is decided about a water meter, and what goes out to it (9): one write, in its own order of
/// the identifier, each with its own serial number.
@Timeout(120)
class WaterDecisionsTest {

    private static final Profiles PROFILES = Profiles.load(null);
    private static final MeterProfile WATER = PROFILES.find("cjt188-water").orElseThrow();
    private static final Framing188 FRAMING = Objects.requireNonNull(WATER.framing188());
    private static final String NUMBER = "00002020120218";
    private static final String LITRES = "341200002C";
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 28, 17, 30);

    private final Meters meters = new Meters(PROFILES);
    private final List<String> written = new ArrayList<>();
    private final List<String> serials = new ArrayList<>();
    private String clock = "0".repeat(14);
    private String status = "0000";
    private int serialOff;

    /// A meter that obeys, and acknowledges with a serial number that is that much too high.
    private byte[] meter(byte[] request) {
        Frame188 asked = Frame188.sound(request).getFirst().frame();
        String serial = asked.data().substring(4, 6);
        serials.add(serial);
        if (asked.control() == 4) {
            written.add(asked.data().substring(0, 4) + asked.data().substring(6));
            obey(asked.data().substring(6));
            serial = Hex.octet((Integer.parseInt(serial, 16) + serialOff) & 0xFF);
        }
        String data = asked.control() == 1 ? LITRES + LITRES + clock + status : status;
        return new Frame188(asked.type(), NUMBER, asked.control() | 0x80,
                asked.data().substring(0, 4) + serial + data).encode(2);
    }

    private void obey(String data) {
        if (data.length() == 14) {
            clock = clock.equals("0".repeat(14)) ? clock : data;
        } else {
            status = data.equals("99") ? "0100" : "0000";
        }
    }

    private VirtualBus bus() {
        return VirtualBus.answering(
                new LineSettings(2400, 8, LineSettings.Parity.EVEN, 1), this::meter);
    }

    private ControlOutcome tell(VirtualBus bus, String profile, Order order) {
        ControlledMeter meter = meters.control(
                bus.bus, new MeterAddress(profile, NUMBER), NUMBER);
        return meter.tell(order, Authority.NONE, step -> { });
    }

    @Test
    void the_clock_goes_out_in_the_form_in_which_it_is_read() {
        SplittableRandom random = new SplittableRandom(188);
        clock = "30150822112620";
        try (VirtualBus bus = bus()) {
            for (int i = 0; i < 40; i++) {
                LocalDateTime now = NOW.plusSeconds(10 + random.nextLong(2_000_000_000L));
                written.clear();
                assertThat(tell(bus, "cjt188-water", new Order.Clock(() -> now)))
                        .isInstanceOf(ControlOutcome.Confirmed.class);
                assertThat(written).singleElement().satisfies(data -> assertThat(MeteringData.of(
                        LITRES + LITRES + data.substring(4) + status).clock()).isEqualTo(now));
            }
        }
    }

    @Test
    void a_meter_that_shows_no_clock_is_told_once_and_stays_unknown() {
        try (VirtualBus bus = bus()) {
            assertThat(tell(bus, "cjt188-water", new Order.Clock(() -> NOW)))
                    .isInstanceOf(ControlOutcome.Unknown.class);
            assertThat(written).containsExactly("A01500301728112620");
        }
    }

    @ParameterizedTest
    @CsvSource({"cjt188-water,A01799", "cjt188-water-1f90,17A099"})
    void the_valve_is_told_once_in_the_order_of_its_profile(String profile, String data) {
        try (VirtualBus bus = bus()) {
            Order close = new Order.Valve(ValveVerb.CLOSE);
            assertThat(tell(bus, profile, close)).isInstanceOf(ControlOutcome.Confirmed.class);
            assertThat(tell(bus, profile, close)).isInstanceOf(ControlOutcome.Confirmed.class);
            assertThat(written).as("not told what it does already").containsExactly(data);
            assertThat(serials).as("each with its own").hasSameSizeAs(new HashSet<>(serials));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 0x7F, 0xFF})
    void an_acknowledgement_of_another_request_is_none_and_nothing_is_sent_again(int off) {
        serialOff = off;
        try (VirtualBus bus = bus()) {
            ControlOutcome outcome =
                    tell(bus, "cjt188-water", new Order.Valve(ValveVerb.CLOSE));
            assertThat(written).containsExactly("A01799");
            assertThat(outcome).as("by reading back").isInstanceOf(ControlOutcome.Confirmed.class);
        }
    }

    @Test
    void the_status_says_open_closed_or_abnormal_and_everything_else_is_unknown() {
        Framing188.Status rule = Objects.requireNonNull(FRAMING.status());
        List<ValveState> states = List.of(ValveState.OPEN, ValveState.CLOSED, ValveState.UNKNOWN,
                ValveState.ABNORMAL);
        for (int word = 0; word <= 0xFFFF; word++) {
            assertThat(rule.valve(word)).as("%04X", word).isEqualTo(states.get(word & 3));
            assertThat(rule.batteryLow(word)).as("%04X", word).isEqualTo((word & 4) != 0);
        }
        assertThat(rule.valve(null)).isEqualTo(ValveState.UNKNOWN);
        assertThat(rule.batteryLow(null)).isNull();
    }

    private static Change change(Order order) {
        return ((Planned.Ready) new Control188(WATER, FRAMING, NUMBER, new AtomicInteger())
                .plan(order, Authority.NONE)).change();
    }

    private static Seen.State valve(@Nullable String state) {
        return new Seen.State(NUMBER,
                state == null ? Map.of() : Map.of("valve", "@control.valve." + state));
    }

    @ParameterizedTest
    @CsvSource({"CLOSE,open,1,closed,AsAsked", "CLOSE,open,1,open,Unchanged",
        "CLOSE,open,1,abnormal,Other", "CLOSE,open,1,unknown,NoEvidence",
        "CLOSE,open,1,,NoEvidence", "CLOSE,closed,0,closed,AsAsked", "OPEN,unknown,1,open,AsAsked",
        "OPEN,closed,1,unknown,NoEvidence", "OPEN,unknown,1,unknown,NoEvidence",
        "OPEN,,1,closed,Other", "OPEN,abnormal,1,abnormal,Unchanged", "OPEN,open,0,open,AsAsked"})
    void a_valve_that_is_not_explained_proves_nothing(ValveVerb verb, @Nullable String before,
            int frames, @Nullable String after, String verdict) {
        Change change = change(new Order.Valve(verb));
        assertThat(change.sendings(valve(before))).hasSize(frames);
        assertThat(change.judge(valve(before), valve(after), new Answer.Positive("")).getClass()
                .getSimpleName()).isEqualTo(verdict);
    }
}
