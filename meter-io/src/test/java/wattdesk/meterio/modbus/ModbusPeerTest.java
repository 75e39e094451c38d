package wattdesk.meterio.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import wattdesk.meterio.line.Bus;
import wattdesk.meterio.line.BusSettings;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.line.Octets;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.line.ReplyTiming;
import wattdesk.meterio.port.LineSettings;
import wattdesk.meterio.port.PortAddress;
import wattdesk.meterio.port.RealLineClock;
import wattdesk.meterio.port.StandardPorts;
import wattdesk.meterio.sim.PtyPair;

/// Our reads and writes of every function of the standard against pymodbus, on a serial line, as
/// RTU over TCP and as Modbus-TCP; each value is held against what Python says.
@Execution(ExecutionMode.CONCURRENT)
class ModbusPeerTest {

    private static final int UNIT = ModbusPeer.UNIT;

    /// So that every read can ask for another number of values than the one before.
    private static final int ROOM = 80;

    @TempDir
    Path folder;

    @Test
    void on_a_serial_line() throws Exception {
        try (PtyPair pair = PtyPair.in(folder);
                ModbusPeer peer = ModbusPeer.start(folder, "rtu", pair.far().toString())) {
            compare(peer, new PortAddress.Device(pair.near().toString()), false);
        }
    }

    @Test
    void as_rtu_over_tcp() throws Exception {
        try (ModbusPeer peer = ModbusPeer.start(folder, "rtutcp")) {
            compare(peer, new PortAddress.Tcp("127.0.0.1", peer.port()), false);
        }
    }

    @Test
    void as_modbus_tcp() throws Exception {
        try (ModbusPeer peer = ModbusPeer.start(folder, "mbtcp")) {
            compare(peer, new PortAddress.Tcp("127.0.0.1", peer.port()), true);
        }
    }

    private record Line(ModbusLine line, Channel channel) {

        List<Integer> read(int function, int start, int count) {
            RegisterReply reply = line.read(channel,
                    new RegisterRead(UNIT, function, start, count, count + ROOM));
            assertThat(reply).isInstanceOf(RegisterReply.Registers.class);
            return ((RegisterReply.Registers) reply).values();
        }

        void write(Octets frame) {
            assertThat(line.write(channel, frame)).isEqualTo(new WriteReply.Acknowledged());
        }
    }

    private static void compare(ModbusPeer peer, PortAddress at, boolean messages)
            throws Exception {
        LineSettings settings = new LineSettings(9600, 8, LineSettings.Parity.NONE, 1);
        RealLineClock clock = new RealLineClock();
        try (Bus bus = new Bus(new BusSettings("peer", at, settings),
                StandardPorts.withoutSites(), clock)) {
            bus.start();
            try (var meter = bus.reserve("17", Duration.ofSeconds(5))) {
                Line line = new Line(new ModbusLine(clock, messages), new Channel(
                        meter, Priority.COUNTER, ReplyTiming.ofMillis(5_000, 0)));
                reads(peer, line);
                writes(peer, line);
                refusals(line);
            }
        }
    }

    private static void reads(ModbusPeer peer, Line line) throws Exception {
        for (int function : new int[] {3, 4}) {
            ByteBuffer bytes = bytes(line.read(function, 0, 50));
            assertThat(bytes.getShort(0) & 0xFFFF).hasToString(peer.ask("u16 0"));
            assertThat(bytes.getShort(2)).hasToString(peer.ask("s16 1"));
            assertThat(bytes.getInt(4) & 0xFFFFFFFFL).hasToString(peer.ask("u32 2"));
            assertThat(bytes.getInt(8)).hasToString(peer.ask("s32 4"));
            for (int at = 6; at < 18; at += 2) {
                assertThat(bytes.getFloat(2 * at)).isEqualTo(
                        Float.valueOf((float) Double.parseDouble(python(peer.ask("f32 " + at)))));
            }
            assertThat(Float.intBitsToFloat(Integer.rotateLeft(bytes.getInt(80), 16)))
                    .isEqualTo((float) Double.parseDouble(peer.ask("f32le 40")));
        }
        for (int i = 0; i < 20; i++) {
            assertThat(line.read(1, i, 13).getFirst()).hasToString(peer.ask("coil " + i));
            assertThat(line.read(2, i, 13).getFirst()).hasToString(peer.ask("input " + i));
        }
    }

    /// Python writes `nan` and `inf` in small letters.
    private static String python(String number) {
        return number.replace("nan", "NaN").replace("inf", "Infinity");
    }

    private static ByteBuffer bytes(List<Integer> registers) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * registers.size());
        registers.forEach(register -> bytes.putShort(register.shortValue()));
        return bytes;
    }

    private static void writes(ModbusPeer peer, Line line) throws Exception {
        line.write(new SingleWrite(UNIT, 6, 120, 0xBEEF).frame());
        assertThat(peer.ask("holding 120")).isEqualTo("48879");
        line.write(new BlockWrite(UNIT, 0x10, 121, Octets.ofHex("0001FFFF1234")).frame());
        for (int i = 0; i < 3; i++) {
            assertThat(peer.ask("holding " + (121 + i))).isEqualTo(
                    List.of("1", "65535", "4660").get(i));
        }
        line.write(new SingleWrite(UNIT, 5, 100, SingleWrite.ON).frame());
        assertThat(peer.ask("coil 100")).isEqualTo("1");
        line.write(new SingleWrite(UNIT, 5, 100, 0).frame());
        assertThat(peer.ask("coil 100")).isEqualTo("0");
        List<Boolean> coils = IntStream.range(0, 11).mapToObj(i -> i % 4 == 1).toList();
        line.write(new CoilsWrite(UNIT, 110, coils).frame());
        for (int i = 0; i < coils.size(); i++) {
            assertThat(peer.ask("coil " + (110 + i))).isEqualTo(coils.get(i) ? "1" : "0");
        }
    }

    private static void refusals(Line line) {
        assertThat(line.line.read(line.channel, new RegisterRead(UNIT, 3, 390, 20, 20 + ROOM)))
                .isEqualTo(new RegisterReply.Refused(2));
        assertThat(line.line.write(line.channel, new SingleWrite(UNIT, 6, 4_000, 1).frame()))
                .isEqualTo(new WriteReply.Refused(2));
    }
}
