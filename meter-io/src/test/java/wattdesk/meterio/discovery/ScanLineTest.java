package wattdesk.meterio.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import wattdesk.meterio.ScriptedWire;
import wattdesk.meterio.ScriptedWire.Chunk;
import wattdesk.meterio.dlt645.Frame645;
import wattdesk.meterio.dlt645.Scanner645;
import wattdesk.meterio.line.Bus;
import wattdesk.meterio.line.BusSettings;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.meter.MeterAddress;
import wattdesk.meterio.meter.Meters;
import wattdesk.meterio.meter.ReadOutcome;
import wattdesk.meterio.meter.profile.Protocol;
import wattdesk.meterio.port.BytePort;
import wattdesk.meterio.port.InProcessPort;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.PortAddress;
import wattdesk.meterio.port.PortException;
import wattdesk.meterio.sim.model.MeterSpec;

/// The line of a search: other settings, other users, cancelling, cables that are pulled.
@Timeout(300)
class ScanLineTest {

    private static final PortAddress PORT = new PortAddress.Sim("scan", "");
    private static final List<LineSettings> CANDIDATES = List.of(
            ScanRig.settings("9600,8N1"), ScanRig.settings("9600,8E1"),
            ScanRig.settings("2400,8E1"), ScanRig.settings("1200,8E1"));

    /// A port at a wrong speed: whatever is sent, nobody understands it.
    private static final class DeafPort implements BytePort {
        @Override
        public void open(Listener listener) {
        }

        @Override
        public int write(byte[] bytes) {
            return bytes.length;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
        }
    }

    private static BytePort port(ScanRig rig, LineSettings asked) {
        return asked.equals(rig.settings) ? new InProcessPort(rig.line) : new DeafPort();
    }

    @Test
    void every_candidate_is_tried_and_the_port_is_free_afterwards() {
        try (ScanRig rig = new ScanRig("2400,8E1")) {
            rig.addCount(List.of("000024170093"));
            List<LineSettings> opened = new ArrayList<>();
            ScanResult result = new Scan(new ScanLine.Free(PORT, (address, settings) -> {
                opened.add(settings);
                return port(rig, settings);
            }, rig.clock), new ScanPlan(CANDIDATES,
                    List.of(ScanRig.anybody(Protocol.DLT645)), ScanPlan.USUAL_TURNAROUND, 1),
                    ScanRig.PROFILES, told -> { }).run();
            assertThat(opened).isEqualTo(CANDIDATES);
            assertThat(result.meters()).singleElement().satisfies(meter ->
                    assertThat(meter.settings()).isEqualTo(rig.settings));
            assertThat(rig.line.connect(bytes -> { }, () -> { })).as("nobody holds it").isTrue();
        }
    }

    @Test
    void a_line_in_use_is_handed_over_and_taken_back() {
        try (ScanRig rig = new ScanRig("2400,8E1")) {
            rig.addCount(List.of("000024170093"));
            rig.scan(ScanRig.anybody(Protocol.DLT645));
            rig.bus().close();
            ScanResult result = new Scan(new ScanLine.Free(PORT,
                    (address, settings) -> port(rig, settings), rig.clock),
                    new ScanPlan(CANDIDATES, List.of(ScanRig.anybody(Protocol.DLT645)),
                            ScanPlan.USUAL_TURNAROUND, 1), ScanRig.PROFILES, told -> { }).run();
            assertThat(result.meters()).hasSize(1);
            Bus again = new Bus(new BusSettings("again", PORT, rig.settings),
                    (address, any) -> new InProcessPort(rig.line), rig.clock);
            again.start();
            assertThat(new Meters(ScanRig.PROFILES).on(again,
                    new MeterAddress("demo-645-count", "000024170093")).read(Priority.COUNTER))
                    .isInstanceOf(ReadOutcome.Values.class);
            again.close();
        }
    }

    @Test
    void a_line_in_use_keeps_its_settings() {
        try (ScanRig rig = new ScanRig("2400,8E1")) {
            ScanPlan plan = new ScanPlan(CANDIDATES,
                    List.of(ScanRig.anybody(Protocol.DLT645)), ScanPlan.USUAL_TURNAROUND, 1);
            assertThatThrownBy(() -> rig.scan(plan, told -> { }))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void the_counter_waits_for_the_question_on_the_wire_and_not_for_the_search() {
        try (ScanRig rig = new ScanRig("9600,8N1")) {
            rig.line.add(MeterSpec.acrel(5, "000025170105").balanceFen(2_000));
            AtomicLong waited = new AtomicLong(-1);
            Thread counter = new Thread(() -> {
                rig.clock.enter(); // time stands still between waking up and asking
                rig.clock.sleepUntil(10_000_000_000L);
                long from = rig.clock.nanoTime();
                ReadOutcome outcome = new Meters(ScanRig.PROFILES).on(rig.bus(),
                        new MeterAddress("acrel-ddsy1352-b", "5")).read(Priority.COUNTER);
                waited.set(outcome instanceof ReadOutcome.Values
                        ? rig.clock.nanoTime() - from : Long.MAX_VALUE);
                rig.clock.leave();
            });
            rig.bus();
            counter.start();
            ScanResult result = rig.scan(Search.Range.units());
            join(counter);
            assertThat(ScanRig.addresses(result)).containsExactly("5");
            assertThat(waited.get()).as("three readings and one deadline")
                    .isBetween(1L, 1_500_000_000L);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void cancelled_at_any_point_it_keeps_what_it_found_and_asks_no_more() {
        for (int at : new int[] {0, 1, 2, 5, 60, 90, 120}) {
            try (ScanRig rig = new ScanRig("9600,8E1")) {
                rig.addCount(IntStream.range(10, 72).mapToObj(i -> "0000241701" + i).toList());
                AtomicReference<Scan> running = new AtomicReference<>();
                AtomicInteger asked = new AtomicInteger();
                running.set(new Scan(new ScanLine.Running(rig.bus()), ScanPlan.of(rig.settings,
                        ScanRig.anybody(Protocol.DLT645)), ScanRig.PROFILES, told -> {
                    if (asked.getAndIncrement() == at) {
                        running.get().cancel();
                    }
                }));
                ScanResult result = running.get().run();
                assertThat(result.complete()).as("cancelled at %d", at).isFalse();
                assertThat(asked.get()).isEqualTo(at + 1);
                assertThat(rig.truth()).containsAll(ScanRig.addresses(result));
                assertThat(result.meters().isEmpty()).isEqualTo(at < 40);
                assertThat(result.remarks()).isEmpty();
            }
        }
    }

    @Test
    void a_search_that_was_cancelled_before_it_began_asks_nothing() {
        try (ScanRig rig = new ScanRig("9600,8E1")) {
            Scan scan = new Scan(new ScanLine.Running(rig.bus()), ScanPlan.of(rig.settings,
                    ScanRig.anybody(Protocol.DLT645)), ScanRig.PROFILES, told -> { });
            scan.cancel();
            ScanResult result = scan.run();
            assertThat(result.complete()).isFalse();
            assertThat(result.asked()).isZero();
        }
    }

    @Test
    void a_cable_that_is_pulled_ends_the_search_and_is_told() {
        try (ScanRig rig = new ScanRig("9600,8N1")) {
            rig.line.add(MeterSpec.acrel(5, "000025170105"));
            ScanResult result = new Scan(new ScanLine.Free(PORT, (address, settings) -> {
                if (rig.line.vanished()) {
                    throw new PortException(PortException.Reason.MISSING, "unplugged");
                }
                return new InProcessPort(rig.line);
            }, rig.clock), ScanPlan.of(rig.settings, Search.Range.units()), ScanRig.PROFILES,
                    told -> {
                        if (told.asking().equals("20")) {
                            rig.line.unplug();
                        }
                    }).run();
            assertThat(result.complete()).isFalse();
            assertThat(ScanRig.addresses(result)).containsExactly("5");
            assertThat(result.remarks()).singleElement().isInstanceOf(Remark.LineDown.class);
        }
    }

    @Test
    void a_line_that_babbles_is_told_and_no_meter_is_made_of_it() {
        LineSettings settings = ScanRig.settings("9600,8E1");
        try (ScanRig rig = new ScanRig("9600,8E1")) {
            ScriptedWire wire = new ScriptedWire(rig.clock, settings, request -> List.of(
                    new Chunk(30_000_000, new byte[] {0x55, 0x68, 0x12, 0x68, 0x16})));
            ScanResult result = new Scan(new ScanLine.Free(PORT,
                    (address, any) -> new InProcessPort(wire), rig.clock),
                    ScanPlan.of(settings, ScanRig.anybody(Protocol.DLT645)), ScanRig.PROFILES,
                    told -> { }).run();
            assertThat(result.meters()).isEmpty();
            assertThat(result.remarks()).containsExactly(new Remark.Noise(settings));
            assertThat(result.asked()).isEqualTo(3);
        }
    }

    /// A meter that answers both dialects, as F3 does.
    private static List<Chunk> bothDialects(byte[] request) {
        Scanner645.Candidate found = Scanner645.find(request, frame -> !frame.fromMeter());
        Frame645 asked = found == null ? null : found.frame();
        if (asked == null || !(asked.address().equals("000024170093")
                || asked.address().startsWith("AAAAAAAAAAAA"))) {
            return List.of();
        }
        String own = "930017240000";
        Frame645 reply = switch (asked.control()) {
            case 0x13 -> new Frame645("000024170093", 0x93, own);
            case 0x11 -> asked.data().equals("02040004")
                    ? new Frame645("000024170093", 0x91, asked.data() + own)
                    : new Frame645("000024170093", 0xD1, "02");
            case 0x01 -> asked.address().startsWith("A") ? null
                    : new Frame645("000024170093", 0x81, asked.data()
                            + (asked.data().equals("32C0") ? own : "00000000"));
            default -> null;
        };
        return reply == null ? List.of() : List.of(new Chunk(20_000_000, reply.encode(2)));
    }

    @Test
    void a_meter_that_speaks_both_dialects_is_one_meter() {
        LineSettings settings = ScanRig.settings("2400,8E1");
        try (ScanRig rig = new ScanRig("2400,8E1")) {
            ScriptedWire wire = new ScriptedWire(rig.clock, settings, ScanLineTest::bothDialects);
            ScanResult result = new Scan(new ScanLine.Free(PORT,
                    (address, any) -> new InProcessPort(wire), rig.clock),
                    ScanPlan.of(settings, ScanRig.anybody(Protocol.DLT645),
                            ScanRig.anybody(Protocol.DLT645_97)), ScanRig.PROFILES,
                    told -> { }).run();
            assertThat(result.meters()).singleElement().satisfies(meter -> {
                assertThat(meter.protocols())
                        .containsExactly(Protocol.DLT645, Protocol.DLT645_97);
                assertThat(meter.number()).isEqualTo("000024170093");
                assertThat(meter.doubled()).isFalse();
            });
        }
    }

    /// Unit 9 behind a Modbus-TCP gateway: one register, refuses every other reading.
    private static List<Chunk> gateway(byte[] message) {
        if (message[6] != 9) {
            return List.of();
        }
        boolean one = message[11] == 1;
        byte[] reply = one ? new byte[] {message[0], message[1], 0, 0, 0, 5, 9, 3, 2, 0, 7}
                : new byte[] {message[0], message[1], 0, 0, 0, 3, 9, (byte) 0x83, 2};
        return List.of(new Chunk(10_000_000, reply));
    }

    @Test
    void behind_a_gateway_of_modbus_tcp_units_are_found_as_on_a_wire() {
        PortAddress gateway = new PortAddress.ModbusTcp("gw", 502);
        LineSettings settings = ScanRig.settings("9600,8N1");
        try (ScanRig rig = new ScanRig("9600,8N1")) {
            ScriptedWire wire = new ScriptedWire(rig.clock, settings, ScanLineTest::gateway);
            ScanLine line = new ScanLine.Free(
                    gateway, (address, any) -> new InProcessPort(wire), rig.clock);
            ScanResult result = new Scan(line, ScanPlan.of(settings, Search.Range.units()),
                    ScanRig.PROFILES, told -> { }).run();
            assertThat(ScanRig.addresses(result)).containsExactly("9");
            assertThat(result.remarks()).isEmpty();
            assertThat(wire.requests().stream().map(bytes -> bytes[0] << 8 | bytes[1]).distinct())
                    .as("every message has a number of its own").hasSize(wire.requests().size());
            assertThatThrownBy(() -> new Scan(line, ScanPlan.of(settings,
                    ScanRig.anybody(Protocol.DLT645)), ScanRig.PROFILES, told -> { }))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
