package wattdesk.meterio.dlt645;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.meterio.Vector;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.line.Octets;
import wattdesk.meterio.line.ReplyFinder.Span;

class Request97Test {

    private static final Request97 VOLTAGE = Request97.read("000000000003", "B611", 2);

    private static byte[] reply(String address, int control, String data) {
        return new Frame645(address, control, data).encode(0);
    }

    private static Span found(byte[] received) {
        return VOLTAGE.finder().find(received);
    }

    @Test
    void the_request_is_the_published_one_and_the_published_reply_answers_it() {
        Vector request = Vector.of("DL/T645-1997").getFirst();
        Vector answer = Vector.of("DL/T645-1997").getLast();
        assertThat(VOLTAGE.encode(0).toString()).isEqualTo(request.hex());
        byte[] received = Hex.bytes("FEFE" + answer.hex());
        assertThat(found(received)).isEqualTo(new Span(2, received.length));
        Frame645 frame = Request645.reply(Octets.of(Hex.bytes(answer.hex())));
        assertThat(Bcd.unsigned(Request97.value(frame))).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"000000000004,129,11B60001", "000000000003,129,12B60001", "000000000003,1,11B60001",
        "000000000003,132,11B60001", "000000000003,193,0201", "000000000003,145,11B60001"})
    void nothing_else_answers_it(String address, int control, String data) {
        assertThat(found(reply(address, control, data))).isNull();
    }

    @Test
    void a_refusal_answers_it_and_frames_in_front_do_not_hide_it() {
        byte[] foreign = reply("000000000004", 0x81, "11B60002");
        byte[] refusal = reply("000000000003", 0xC1, "02");
        byte[] both = Hex.bytes(Hex.of(foreign) + Hex.of(refusal));
        assertThat(found(both)).isEqualTo(new Span(foreign.length, both.length));
    }

    @Test
    void the_longest_reply_is_lead_frame_identifier_and_value() {
        assertThat(VOLTAGE.longestReply()).isEqualTo(4 + 12 + 2 + 2);
    }

    @Test
    void no_inverted_bit_is_accepted() {
        byte[] sound = reply("000000000003", 0x81, "11B63002");
        SplittableRandom random = new SplittableRandom(97);
        for (int i = 0; i < 2_000; i++) {
            byte[] wire = sound.clone();
            wire[random.nextInt(wire.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(found(wire)).as(Hex.of(wire)).isNull();
        }
    }
}
