package wattdesk.meterio.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.line.ReplyFinder;
import wattdesk.meterio.port.VirtualLineClock;

class RtuPropertiesTest {

    private final SplittableRandom random = new SplittableRandom(1979);

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] reply(int unit, int function, int count) {
        byte[] body = new byte[3 + 2 * count];
        random.nextBytes(body);
        body[0] = (byte) unit;
        body[1] = (byte) function;
        body[2] = (byte) (2 * count);
        return Crc16.seal(body).toArray();
    }

    @Test
    void a_reply_is_found_at_any_offset() {
        for (int i = 0; i < 20_000; i++) {
            int unit = random.nextInt(1, 248);
            int count = random.nextInt(1, 126);
            byte[] noise = bytes(random.nextInt(10));
            byte[] reply = reply(unit, 3, count);
            byte[] wire = Hex.bytes(Hex.of(noise) + Hex.of(reply));
            ReplyFinder.Span span = RtuReply.toRead(unit, 3, count).find(wire);
            assertThat(span).as("step " + i).isNotNull();
            assertThat(span.to()).isEqualTo(wire.length);
        }
    }

    @Test
    void the_walk_for_the_longest_sound_piece_finds_what_trying_every_length_finds() {
        for (int i = 0; i < 2_000; i++) {
            byte[] wire = Hex.bytes(Hex.of(bytes(random.nextInt(4)))
                    + Hex.of(reply(5, 3, random.nextInt(1, 40))) + Hex.of(bytes(random.nextInt(9))));
            int from = random.nextInt(4);
            int most = wire.length - from;
            int tried = 0;
            for (int length = 4; length <= most; length++) {
                tried = Crc16.fits(wire, from, from + length) ? length : tried;
            }
            assertThat(Crc16.longestFit(wire, from, most)).as("step " + i).isEqualTo(tried);
        }
    }

    @Test
    void one_inverted_bit_is_never_accepted() {
        for (int i = 0; i < 20_000; i++) {
            int count = random.nextInt(1, 60);
            byte[] reply = reply(5, 3, count);
            reply[random.nextInt(reply.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(RtuReply.toRead(5, 3, count).find(reply)).as("step " + i).isNull();
        }
    }

    @Test
    void byte_soup_neither_breaks_the_decoder_nor_answers_a_read() {
        for (int i = 0; i < 20_000; i++) {
            byte[] soup = bytes(random.nextInt(80));
            for (int k = 0; k + 1 < soup.length; k += 2) {
                soup[k] = random.nextBoolean() ? 5 : soup[k];
                soup[k + 1] = random.nextBoolean() ? 3 : soup[k + 1];
            }
            assertThat(DecoderRtu.decode(soup)).isNotEmpty();
            assertThat(RtuReply.toRead(5, 3, 10).find(soup)).as("step " + i).isNull();
        }
    }

    @Test
    void an_open_or_foreign_reply_changes_the_number_asked_for_until_it_is_forgotten() {
        try (VirtualLineClock clock = new VirtualLineClock()) {
            CountSalting salting = new CountSalting(clock);
            RegisterRead live = new RegisterRead(5, 3, 0, 48, 60);
            assertThat(salting.count(live)).isEqualTo(48);
            salting.asked(live, 48, false);
            salting.asked(live, 49, false);
            assertThat(salting.count(live)).isEqualTo(50);
            assertThat(salting.count(new RegisterRead(6, 3, 0, 48, 60))).isEqualTo(48);
            salting.asked(live, 50, true);
            assertThat(salting.count(live)).as("an answered read is no danger").isEqualTo(50);
            assertThat(salting.count(new RegisterRead(5, 3, 100, 50, 60)))
                    .as("unless other registers are asked").isEqualTo(51);
            salting.changing(5);
            assertThat(salting.count(live)).as("or the meter was changed").isEqualTo(51);
            clock.sleepUntil(3_000_000_001L);
            assertThat(salting.count(live)).isEqualTo(48);
        }
    }

    @Test
    void where_no_other_number_can_be_read_only_the_same_question_may_be_repeated() {
        try (VirtualLineClock clock = new VirtualLineClock()) {
            CountSalting salting = new CountSalting(clock);
            salting.asked(new RegisterRead(5, 3, 0x43, 3, 3), 3, false);
            assertThat(salting.count(new RegisterRead(5, 3, 0x43, 3, 3))).isEqualTo(3);
            assertThat(salting.count(new RegisterRead(5, 3, 0x50, 3, 3))).isZero();
        }
    }
}
