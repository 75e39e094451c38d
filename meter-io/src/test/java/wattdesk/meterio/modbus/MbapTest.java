package wattdesk.meterio.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import wattdesk.meterio.ScriptedWire.Chunk;
import wattdesk.meterio.VirtualBus;
import wattdesk.meterio.line.Channel;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.line.Octets;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.line.ReplyFinder;
import wattdesk.meterio.line.ReplyTiming;
import wattdesk.meterio.port.LineSettings;

/// Modbus-TCP: every request has its own number, and only a reply under that number answers it.
class MbapTest {

    private static final LineSettings SETTINGS =
            new LineSettings(115_200, 8, LineSettings.Parity.NONE, 1);
    private static final RegisterRead LIVE = new RegisterRead(5, 3, 0, 2, 2);
    private static final Octets TRIP =
            new BlockWrite(5, 0x10, 0x57, Octets.ofHex("00010001")).frame();

    private static int number(byte[] message) {
        return ((message[0] & 0xFF) << 8) | (message[1] & 0xFF);
    }

    /// A gateway's reply to a message: the same number, another frame.
    private static byte[] reply(byte[] asked, String frame) {
        return Mbap.wrap(Crc16.seal(Hex.bytes(frame)), number(asked)).toArray();
    }

    private static Chunk after(long millis, byte[] bytes) {
        return new Chunk(millis * 1_000_000, bytes);
    }

    private record Talk(ModbusLine line, Channel channel, VirtualBus bus) {
        List<Integer> numbers() {
            return bus.wire.requests().stream().map(MbapTest::number).toList();
        }
    }

    private static void with(Function<byte[], List<Chunk>> gateway,
            java.util.function.Consumer<Talk> test) {
        try (var bus = new VirtualBus(SETTINGS, gateway);
                var reservation = bus.bus.reserve("5", Duration.ofSeconds(1))) {
            test.accept(new Talk(new ModbusLine(bus.clock, true), new Channel(reservation,
                    Priority.COUNTER, ReplyTiming.ofMillis(300, 0)), bus));
        }
    }

    @Test
    void a_frame_travels_without_its_crc_behind_number_protocol_and_length() {
        Octets frame = Crc16.seal(Hex.bytes("0503000000 02".replace(" ", "")));
        Octets message = Mbap.wrap(frame, 0x1234);
        assertThat(message.toString()).isEqualTo("123400000006" + "050300000002");
        assertThat(Mbap.frame(message)).isEqualTo(frame);
    }

    @Test
    void a_reply_is_read_and_the_number_counts_up() {
        with(asked -> List.of(after(5, reply(asked, "05030400010002"))), talk -> {
            for (int i = 0; i < 3; i++) {
                assertThat(talk.line.read(talk.channel, LIVE))
                        .isEqualTo(new RegisterReply.Registers(List.of(1, 2)));
            }
            assertThat(talk.numbers()).containsExactly(1, 2, 3);
        });
    }

    @Test
    void a_late_reply_is_dropped_and_the_next_request_has_another_number() {
        List<Integer> asked = new ArrayList<>();
        with(message -> {
            asked.add(number(message));
            boolean first = asked.size() == 1;
            return List.of(after(first ? 400 : 250,
                    reply(message, first ? "05030400070007" : "05030400010002")));
        }, talk -> {
            assertThat(talk.line.read(talk.channel, LIVE))
                    .isEqualTo(new RegisterReply.Registers(List.of(1, 2)));
            assertThat(asked).containsExactly(1, 2);
        });
    }

    @Test
    void a_write_whose_acknowledgement_is_lost_is_never_sent_again() {
        with(message -> List.of(), talk -> {
            assertThat(talk.line.write(talk.channel, TRIP))
                    .isInstanceOf(WriteReply.Missed.class);
            assertThat(talk.numbers()).containsExactly(1);
        });
    }

    @Test
    void the_acknowledgement_of_an_earlier_write_is_not_taken_for_this_one() {
        List<byte[]> asked = new ArrayList<>();
        with(message -> {
            asked.add(message);
            return asked.size() == 1 ? List.of(after(600, reply(message, "051000570002")))
                    : List.of();
        }, talk -> {
            assertThat(talk.line.write(talk.channel, TRIP)).isInstanceOf(WriteReply.Missed.class);
            assertThat(talk.line.write(talk.channel, TRIP)).isInstanceOf(WriteReply.Missed.class);
        });
    }

    @Test
    void exceptions_and_acknowledgements_are_told_apart() {
        with(message -> List.of(after(5, reply(message, "059002"))), talk ->
                assertThat(talk.line.write(talk.channel, TRIP))
                        .isEqualTo(new WriteReply.Refused(2)));
        with(message -> List.of(after(5, reply(message, "051000570002"))), talk ->
                assertThat(talk.line.write(talk.channel, TRIP))
                        .isEqualTo(new WriteReply.Acknowledged()));
    }

    @Test
    void two_messages_in_one_piece_and_one_message_in_two_pieces_are_understood() {
        with(message -> {
            byte[] old = Mbap.wrap(Crc16.seal(Hex.bytes("05030400070007")), 99).toArray();
            byte[] good = reply(message, "05030400010002");
            byte[] both = Hex.bytes(Hex.of(old) + Hex.of(good));
            return List.of(after(5, Arrays.copyOf(both, both.length - 3)),
                    after(9, Arrays.copyOfRange(both, both.length - 3, both.length)));
        }, talk -> assertThat(talk.line.read(talk.channel, LIVE))
                .isEqualTo(new RegisterReply.Registers(List.of(1, 2))));
    }

    @Test
    void another_unit_function_length_or_number_never_answers() {
        for (String frame : List.of("06030400010002", "05040400010002", "0503020001",
                "050306000100020003", "05030400")) {
            with(message -> List.of(after(5, reply(message, frame))), talk ->
                    assertThat(talk.line.read(talk.channel, LIVE)).as(frame)
                            .isInstanceOf(RegisterReply.Missed.class));
        }
    }

    @Test
    void byte_soup_answers_nothing() {
        SplittableRandom random = new SplittableRandom(502);
        ReplyFinder finder = Mbap.finder(7, RtuReply.toRead(5, 3, 2));
        for (int i = 0; i < 20_000; i++) {
            byte[] soup = new byte[random.nextInt(40)];
            random.nextBytes(soup);
            for (int k = 0; k < soup.length; k++) {
                soup[k] = random.nextInt(3) == 0 ? soup[k] : (byte) random.nextInt(8);
            }
            ReplyFinder.Span span = finder.find(soup);
            assertThat(span == null || Mbap.frame(Octets.of(Arrays.copyOfRange(
                    soup, span.from(), span.to()))).length() == 9).as("step " + i).isTrue();
        }
    }
}
