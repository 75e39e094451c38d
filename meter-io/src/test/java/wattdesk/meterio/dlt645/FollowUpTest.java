package wattdesk.meterio.dlt645;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.meterio.Vector;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.line.Octets;

/// Answers in several frames, wildcards and the question for an address (7.2, 7.3).
class FollowUpTest {

    private static final String A = "000000000001";
    private static final Request645 SECOND = Request645.more(A, "0000FF00", 1);

    private static byte[] vector(String id) {
        return Hex.bytes(Vector.of("DL/T645-2007").stream().filter(v -> v.id().equals(id))
                .findFirst().orElseThrow().hex());
    }

    private static boolean answers(Request645 request, Frame645 reply) {
        return request.finder().find(reply.encode(2)) != null;
    }

    @Test
    void the_published_follow_up_frame_answers_and_its_number_is_no_data() {
        assertThat(SECOND.finder().find(vector("645-31"))).isNotNull();
        Frame645 reply = Scanner645.all(vector("645-31")).getFirst().frame();
        assertThat(reply.followed()).isTrue();
        assertThat(Request645.piece(reply)).isEqualTo("12345678");
    }

    @ParameterizedTest
    @CsvSource({"146,00FF00001234567801,true", "178,00FF00001234567801,true",
        "146,00FF00001234567802,false", "146,00FF01001234567801,false", "145,00FF00001234567801,false",
        "146,00FF0000,false", "210,02,true", "210,020304,false", "18,00FF000001,false"})
    void only_the_part_that_was_asked_for_answers(int control, String data, boolean answers) {
        assertThat(answers(SECOND, new Frame645(A, control, data))).isEqualTo(answers);
    }

    @Test
    void the_first_frame_of_several_answers_the_question_for_the_block() {
        Request645 block = Request645.block(A, "0000FF00");
        assertThat(answers(block, new Frame645(A, 0xB1, "00FF000012345678"))).isTrue();
        assertThat(block.longestReply()).isEqualTo(4 + 12 + 200);
        Frame645 first = new Frame645(A, 0xB1, "00FF000012345678");
        assertThat(first.followed()).isTrue();
        assertThat(Request645.piece(first)).isEqualTo("12345678");
        assertThat(new Frame645(A, 0x91, "00FF0000").followed()).isFalse();
    }

    @Test
    void the_question_for_the_address_is_the_published_one() {
        assertThat(Request645.anyAddress().encode(4).toArray()).isEqualTo(vector("645-24"));
        assertThat(Request645.anyAddress().finder().find(vector("645-23"))).isNotNull();
        assertThat(answers(Request645.anyAddress(), new Frame645(A, 0x93, Hex.reversed(A)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"020000000000", "0100000000", ""})
    void an_address_that_contradicts_its_frame_is_no_answer(String data) {
        assertThat(answers(Request645.anyAddress(), new Frame645(A, 0x93, data))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'',AAAAAAAAAAAA", "93,AAAAAAAAAA93", "24170093,AAAA24170093",
        "000024170093,000024170093"})
    void an_address_is_shortened_from_the_front(String digits, String address) {
        assertThat(Request645.shortened(digits)).isEqualTo(address);
        Request645 request = Request645.read(address, "04000402", 6);
        assertThat(answers(request, new Frame645("000024170093", 0x91, "02040004930017240000")))
                .isTrue();
        assertThat(answers(request, new Frame645("000024170094", 0x91, "02040004940017240000")))
                .isEqualTo(digits.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "123", "AA", "00000000000000"})
    void what_is_no_shortened_address_is_refused(String digits) {
        assertThatThrownBy(() -> Request645.shortened(digits))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_reply_is_read_from_the_bytes_that_were_found() {
        assertThat(Request645.reply(Octets.of(new Frame645(A, 0x92, "00FF000001").encode(0))))
                .isEqualTo(new Frame645(A, 0x92, "00FF000001"));
    }
}
