package wattdesk.meterio.cjt188;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.meter.MeterWords;

/// Every identifier that is read (9): a value where its form is known, otherwise as it came.
class Told188Test {

    private static final String A = "00002020120218";

    private static Decoded188 decoded(int control, String data) {
        return Decoder188.decode(new Frame188(0x10, A, control, data).encode(2)).getFirst();
    }

    private static String said(Decoded188 frame) {
        return new MeterWords(Locale.ENGLISH).say(frame.meaning());
    }

    @ParameterizedTest
    @CsvSource({"D120, 1", "D121, 2", "D129, 10", "D12A, 11", "D12B, 12"})
    void a_month_is_a_volume_on_the_settlement_day_in_either_order(String identifier, int back) {
        for (String sent : List.of(identifier, Hex.reversed(identifier))) {
            Decoded188 frame = decoded(0x81, sent + "07" + "341200002C");
            assertThat(frame.identifier()).isEqualTo(identifier);
            assertThat(frame.value()).isEqualTo("12.34");
            assertThat(frame.unit()).isEqualTo("m3");
            assertThat(said(frame)).contains("12.34", back + " months ago");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"D12007341200002C00", "D120073412002C", "D12007", "D120073A1200002C",
        "D12C07341200002C", "810307", "81030700", "81030732", "8103071A", "8103070101",
        "8104073F", "D11F07341200002C"})
    void what_does_not_have_the_form_is_no_value(String data) {
        Decoded188 frame = decoded(0x81, data);
        assertThat(frame.value()).isNull();
        assertThat(frame.unit()).isNull();
        assertThat(frame.data()).isEqualTo(data.substring(6));
        assertThat(said(frame)).isEqualTo("answer " + data.substring(0, 4));
    }

    @Test
    void days_and_the_address_have_their_own_words() {
        assertThat(said(decoded(0x81, "81030701"))).isEqualTo("settlement day 01");
        assertThat(said(decoded(0x81, "04810731"))).isEqualTo("reading day 31");
        assertThat(decoded(0x81, "81040728").value()).isEqualTo("28");
        assertThat(decoded(0x83, "810A00").value()).isEqualTo(A);
        assertThat(said(decoded(0x83, "0A8100"))).isEqualTo("address " + A);
    }

    @ParameterizedTest
    @CsvSource({"8102, price table", "8105, purchased amount"})
    void what_has_no_published_form_is_told_as_it_came(String identifier, String name) {
        Decoded188 frame = decoded(0x81, identifier + "07" + "000150002C99");
        assertThat(frame.value()).isNull();
        assertThat(frame.data()).isEqualTo("000150002C99");
        assertThat(said(frame)).startsWith(name).endsWith("000150002C99").contains("not published");
    }

    @Test
    void a_request_a_refusal_and_a_broken_frame_tell_no_value() {
        assertThat(said(decoded(0x01, "20D107"))).isEqualTo("request D120");
        assertThat(decoded(0x01, "D12007341200002C").value()).isNull();
        assertThat(decoded(0xC1, "070300").error()).isEqualTo("0003");
        byte[] wire = new Frame188(0x10, A, 0x81, "81030701").encode(0);
        wire[wire.length - 2] ^= 1;
        assertThat(Decoder188.decode(wire).getFirst().value()).isNull();
    }
}
