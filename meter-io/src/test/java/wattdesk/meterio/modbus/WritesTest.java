package wattdesk.meterio.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.meterio.VirtualBus;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.line.ExchangeResult;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.line.Octets;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.line.ReplyTiming;
import wattdesk.meterio.port.LineSettings;

/// Writes of every function: sent once, believed only where the reply belongs to them.
class WritesTest {

    private static final LineSettings SETTINGS =
            new LineSettings(9600, 8, LineSettings.Parity.NONE, 1);
    private static final Octets COIL = new SingleWrite(5, 5, 0x1A, SingleWrite.ON).frame();
    private static final Octets REGISTER = new SingleWrite(5, 6, 0x1A, 1).frame();
    private static final Octets COILS =
            new CoilsWrite(5, 0x10, List.of(true, false, true)).frame();
    private static final Octets BLOCK =
            new BlockWrite(5, 0x10, 0x57, Octets.ofHex("00010001")).frame();
    private static final Octets SALE =
            new BlockWrite(5, 0x20, 0x200, Octets.ofHex("00010001")).frame();
    private static final Octets PARAMETERS =
            new BlockWrite(5, 0xAA, 0x46, Octets.ofHex("00010001")).frame();

    private static Octets sealed(String hex) {
        return Crc16.seal(Hex.bytes(hex));
    }

    private record Written(WriteReply reply, List<String> requests) {
    }

    /// A read first, as every driver does: it finds out whether the line echoes.
    private static Written write(Octets request, Function<byte[], byte[]> meter) {
        int unit = request.unsigned(0);
        Octets first = sealed(Hex.octet(unit) + "0300000001");
        try (var bus = VirtualBus.answering(SETTINGS, asked -> Octets.of(asked).equals(first)
                        ? sealed(Hex.octet(unit) + "03020000").toArray() : meter.apply(asked));
                var reservation = bus.bus.reserve("5", Duration.ofSeconds(1))) {
            Channel channel = new Channel(
                    reservation, Priority.COUNTER, ReplyTiming.ofMillis(300, 0));
            ModbusLine line = new ModbusLine(bus.clock, false);
            assertThat(line.read(channel, new RegisterRead(unit, 3, 0, 1, 1)))
                    .isInstanceOf(RegisterReply.Registers.class);
            WriteReply reply = line.write(channel, request);
            return new Written(reply,
                    bus.wire.requests().stream().skip(1).map(Hex::of).toList());
        }
    }

    @Test
    void every_write_goes_out_as_it_was_decided_and_once() {
        for (Octets request : List.of(COIL, REGISTER, COILS, BLOCK, SALE, PARAMETERS)) {
            Written written = write(request, asked -> null);
            assertThat(written.requests).containsExactly(request.toString());
            assertThat(written.reply).isInstanceOfSatisfying(WriteReply.Missed.class, missed ->
                    assertThat(missed.last()).isInstanceOf(ExchangeResult.Silent.class));
        }
    }

    @Test
    void the_library_makes_the_very_bytes_that_were_decided() {
        SplittableRandom random = new SplittableRandom(404);
        for (int i = 0; i < 300; i++) {
            Octets request = any(random);
            Written written = write(request, asked -> acknowledged(request));
            assertThat(written.requests).containsExactly(request.toString());
            assertThat(written.reply).as(request.toString())
                    .isEqualTo(new WriteReply.Acknowledged());
        }
    }

    private static byte[] acknowledged(Octets request) {
        byte[] head = new byte[6];
        System.arraycopy(request.toArray(), 0, head, 0, 6);
        return Crc16.seal(head).toArray();
    }

    private static Octets any(SplittableRandom random) {
        int unit = random.nextInt(1, 248);
        int at = random.nextInt(0x10000);
        return switch (random.nextInt(4)) {
            case 0 -> new SingleWrite(unit, 5, at, random.nextBoolean() ? SingleWrite.ON : 0).frame();
            case 1 -> new SingleWrite(unit, 6, at, random.nextInt(0x10000)).frame();
            case 2 -> {
                List<Boolean> coils = new ArrayList<>();
                random.ints(random.nextInt(1, 100)).forEach(n -> coils.add(n < 0));
                yield new CoilsWrite(unit, at, coils).frame();
            }
            default -> {
                byte[] data = new byte[2 * random.nextInt(1, 100)];
                random.nextBytes(data);
                yield new BlockWrite(unit, BlockWrite.REGISTERS, at, Octets.of(data)).frame();
            }
        };
    }

    @ParameterizedTest
    @CsvSource({"0505001AFF01", "0505001BFF00", "0605001AFF00", "0506001AFF00", "0505001AFF", "05"})
    void another_echo_than_the_own_is_no_acknowledgement(String reply) {
        assertThat(write(COIL, asked -> sealed(reply).toArray()).reply)
                .isInstanceOf(WriteReply.Missed.class);
    }

    @Test
    void an_acknowledgement_with_another_start_is_rejected_as_the_manual_prints_it() {
        Octets unlock = Octets.ofHex("011000800004080000000000000000B404");
        assertThat(write(unlock, asked -> Hex.bytes("0110000800044008")).reply)
                .isInstanceOf(WriteReply.Missed.class);
        assertThat(write(unlock, asked -> sealed("011000800004").toArray()).reply)
                .isEqualTo(new WriteReply.Acknowledged());
    }

    @Test
    void a_quantity_of_nothing_is_a_refusal() {
        Octets unlock = Octets.ofHex("011000800004080000000000000000B404");
        assertThat(write(unlock, asked -> Hex.bytes("01100008000041CB")).reply)
                .isEqualTo(new WriteReply.Refused(0));
        assertThat(write(unlock, asked -> sealed("011000800003").toArray()).reply)
                .isInstanceOf(WriteReply.Missed.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 6})
    void an_exception_is_a_refusal_with_its_code(int code) {
        for (Octets request : List.of(COIL, REGISTER, COILS, BLOCK, SALE)) {
            Octets exception = Crc16.seal(new byte[] {
                5, (byte) (request.unsigned(1) | 0x80), (byte) code});
            assertThat(write(request, asked -> exception.toArray()).reply)
                    .as(request.toString()).isEqualTo(new WriteReply.Refused(code));
        }
    }

    @Test
    void a_short_reply_to_a_function_with_bit_seven_proves_neither() {
        assertThat(write(PARAMETERS, asked -> sealed("05AA02").toArray()).reply)
                .isEqualTo(new WriteReply.Unclear());
        assertThat(write(PARAMETERS, asked -> sealed("05AA00460002").toArray()).reply)
                .isEqualTo(new WriteReply.Acknowledged());
        assertThat(write(PARAMETERS, asked -> sealed("052A02").toArray()).reply)
                .as("another function").isInstanceOf(WriteReply.Missed.class);
    }
}
