package wattdesk.meterio.dlt645;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.meterio.line.Hex;

/// What the error words and the other sentences of the decoder say (7.3, 7.4).
class ErrorWordsTest {

    private static final String A = "000024170093";

    @ParameterizedTest
    @CsvSource({"01,other", "02,no_data", "04,password", "08,baud", "10,zones", "20,slots",
        "40,tariffs", "80,other", "06,no_data", "00,other", "0100,other"})
    void the_lowest_bit_of_err_is_told(String code, String word) {
        assertThat(ErrorWords.key(Control.READ, code)).isEqualTo("error645." + word);
        assertThat(ErrorWords.key(Control.WRITE, code)).isEqualTo("error645." + word);
    }

    @ParameterizedTest
    @CsvSource({"0001,other", "0002,repeated", "0004,chip", "0008,identity", "0010,customer",
        "0020,count", "0040,hoarding", "0080,storage", "0100,suspended", "01,other", "80,count",
        "81,customer", "82,hoarding", "83,price", "84,length", "FFFF,other", "85,other"})
    void the_security_word_has_its_own_table(String code, String word) {
        assertThat(ErrorWords.key(Control.SECURITY, code)).isEqualTo("error645." + word);
    }

    private static List<String> meaning(int control, String data) {
        Decoded645 frame = Decoder645.decode(new Frame645(A, control, data).encode(2)).getFirst();
        List<String> words = new java.util.ArrayList<>(List.of(frame.meaning().key()));
        words.addAll(frame.meaning().arguments());
        return words;
    }

    @ParameterizedTest
    @CsvSource({"1A,@decode.relay.trip", "1B,@decode.relay.permit", "1C,@decode.relay.close",
        "3A,@decode.relay.keep_power", "3B,@decode.relay.end_keep_power", "77,77"})
    void a_relay_command_is_told_by_its_verb(String verb, String word) {
        String data = "02000000" + "00000007" + verb + "00" + "595923311299";
        assertThat(meaning(Control.RELAY, data)).containsExactly("decode.645.relay", word);
    }

    @Test
    void a_relay_command_too_short_for_a_verb_and_an_acceptance_are_told() {
        assertThat(meaning(Control.RELAY, "02")).containsExactly("decode.645.relay", "");
        assertThat(meaning(Control.RELAY | 0x80, "")).containsExactly("decode.645.accepted", "9C");
        assertThat(meaning(Control.WRITE | 0x80, "")).containsExactly("decode.645.accepted", "94");
    }

    @Test
    void the_broadcast_time_is_told_as_a_time() {
        assertThat(meaning(Control.BROADCAST_TIME, "304509220526"))
                .containsExactly("decode.645.time", "2026-05-22T09:45:30");
        assertThat(meaning(Control.BROADCAST_TIME, "3045")).containsExactly("decode.645.time", "null");
    }

    @Test
    void addresses_writes_and_other_controls_are_told() {
        assertThat(meaning(Control.READ_ADDRESS, "")).containsExactly("decode.645.ask_address");
        assertThat(meaning(Control.READ_ADDRESS | 0x80, Hex.reversed(A)))
                .containsExactly("decode.645.address", A);
        assertThat(meaning(Control.WRITE, Hex.reversed("04001003")))
                .containsExactly("decode.645.write", "@item.overdraft_limit");
        assertThat(meaning(Control.WRITE, Hex.reversed("04990099")))
                .containsExactly("decode.645.write", "04990099");
        assertThat(meaning(Control.FREEZE, "99999999").getFirst()).isEqualTo("decode.645.freeze");
        assertThat(meaning(0x1A, "")).containsExactly("decode.645.other", "1A");
        assertThat(meaning(Control.READ | 0x80, "")).containsExactly("decode.645.empty");
    }
}
