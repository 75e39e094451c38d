package wattdesk.meterio.dlt645;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wattdesk.meterio.Vector;
import wattdesk.meterio.line.Hex;

class VectorsTest {

    static List<Vector> frames() {
        return Vector.of("DL/T645-2007", "DL/T645-1997");
    }

    static List<Vector> sound() {
        return frames().stream().filter(Vector::valid).toList();
    }

    static List<Vector> sound2007() {
        return sound().stream().filter(each -> each.protocol().endsWith("2007")).toList();
    }

    @Test
    void none_is_missing() {
        assertThat(frames()).hasSize(47);
        assertThat(frames().stream().filter(each -> !each.valid())).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("sound")
    void a_sound_frame_is_found_and_encodes_to_the_same_bytes(Vector vector) {
        Frame645 frame = Scanner645.find(Hex.bytes(vector.hex()), any -> true).frame();
        assertThat(frame.address()).isEqualTo(vector.raw().get("addr").asText());
        assertThat(Hex.octet(frame.control())).isEqualTo(vector.raw().get("ctrl").asText());
        assertThat(frame.data()).isEqualTo(vector.raw().get("data").asText());
        assertThat(Hex.of(frame.encode(vector.raw().get("fe").asInt()))).isEqualTo(vector.hex());
    }

    @ParameterizedTest
    @MethodSource("frames")
    void a_frame_behind_another_is_found_whether_or_not_that_one_is_sound(Vector vector) {
        Frame645 next = new Frame645("000000000777", Control.READ, "00000100");
        byte[] both = Hex.bytes(vector.hex() + Hex.of(next.encode(4)));
        assertThat(Scanner645.find(both, next::equals)).isNotNull();
        assertThat(Scanner645.all(both)).extracting(Scanner645.Candidate::checksumFits)
                .containsExactly(vector.valid(), true);
    }

    @ParameterizedTest
    @MethodSource("frames")
    void the_decoder_says_valid_exactly_for_sound_frames(Vector vector) {
        assertThat(Decoder645.decode(Hex.bytes(vector.hex()))).singleElement()
                .extracting(Decoded645::valid).isEqualTo(vector.valid());
    }

    @ParameterizedTest
    @MethodSource("sound2007")
    void the_decoder_finds_what_the_vector_says(Vector vector) {
        Decoded645 frame = Decoder645.decode(Hex.bytes(vector.hex())).getFirst();
        JsonNode said = vector.decoded();
        assertThat(frame.address()).isEqualTo(said.get("addr").asText());
        assertThat(frame.control()).isEqualTo(said.get("ctrl").asText());
        if (said.has("di")) {
            assertThat(frame.identifier()).isEqualTo(said.get("di").asText());
        }
        for (String error : List.of("err", "serr", "error")) {
            if (said.has(error)) {
                assertThat(frame.error()).isEqualTo(said.get(error).asText());
            }
        }
        if (said.has("unit")) {
            assertThat(frame.unit()).isEqualTo(said.get("unit").asText());
        }
        checkValue(frame, said);
    }

    private static void checkValue(Decoded645 frame, JsonNode said) {
        if (said.has("value") && said.get("value").isNumber()) {
            assertThat(new BigDecimal(frame.value())).isEqualByComparingTo(
                    new BigDecimal(said.get("value").asText()));
        }
        for (String text : List.of("amount", "word", "data_addr")) {
            if (said.has(text)) {
                assertThat(frame.value()).isEqualTo(said.get(text).asText());
            }
        }
        for (String fen : List.of("amountFen", "balanceFen")) {
            if (said.has(fen)) {
                assertThat(new BigDecimal(frame.value()).movePointRight(2))
                        .isEqualByComparingTo(new BigDecimal(said.get(fen).asText()));
            }
        }
    }

    @Test
    void the_older_dialect_has_identifiers_of_two_bytes() {
        Decoded645 reply = Decoder97.decode(Hex.bytes(hex("645o-02"))).getFirst();
        assertThat(reply.identifier()).isEqualTo("B611");
        assertThat(reply.value()).isEqualTo("100");
        assertThat(reply.unit()).isEqualTo("V");
        Decoded645 request = Decoder97.decode(Hex.bytes(hex("645o-01"))).getFirst();
        assertThat(request.identifier()).isEqualTo("B611");
        assertThat(request.value()).isNull();
    }

    @Test
    void the_hand_built_recharge_is_what_we_send() {
        CountRecharge sale = new CountRecharge("07000000", 10_000, 32, "000000031204");
        assertThat(Hex.of(sale.frame("000024170093").encode(4)))
                .isEqualTo(hex("645-90"));
        CountRecharge.Reply reply = CountRecharge.Reply.of(
                Scanner645.find(Hex.bytes(hex("645-91")), any -> true).frame());
        assertThat(reply).isEqualTo(new CountRecharge.Reply(13_762, 32, "000000031204"));
    }

    @Test
    void a_heartbeat_and_an_empty_reply_answer_no_question() {
        Request645 asked = Request645.read("250619510016", "00900200", 4);
        assertThat(asked.finder().find(Hex.bytes(hex("645-07")))).isNull();
        Request645 other = Request645.read("260305510009", "00900200", 4);
        assertThat(other.finder().find(Hex.bytes(hex("645-14")))).isNull();
    }

    private static String hex(String id) {
        return frames().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow().hex();
    }
}
