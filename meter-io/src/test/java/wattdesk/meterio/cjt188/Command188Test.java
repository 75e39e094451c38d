package wattdesk.meterio.cjt188;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.meter.MeterWords;

/// What goes to a meter is told as what it does (9), in either order of the identifier.
class Command188Test {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "04|A0170155|open the valve", "04|17A00199|close the valve",
        "04|A0170142|write A017: 42", "04|A017015599|write A017: 5599",
        "04|A0150745301023111120|set the clock to 2011-11-23 10:30:45",
        "04|A0150745301023110A20|write A015: 45301023110A20",
        "04|A0130700100000|write A013: 00100000", "84|A01701|A017 written",
        "84|17A0020100|A017 written, status 0001", "01|A01701|request A017"})
    void a_write_and_its_answer_say_what_was_done(String control, String data, String said) {
        Frame188 frame = new Frame188(
                0x10, "78331505900569", Integer.parseInt(control, 16), data);
        assertThat(new MeterWords(Locale.ENGLISH).say(
                Decoder188.decode(frame.encode(2)).getFirst().meaning())).isEqualTo(said);
        byte[] broken = frame.encode(0);
        broken[broken.length - 2]++;
        assertThat(Decoder188.decode(broken).getFirst().meaning().key())
                .as(Hex.of(broken)).isEqualTo("decode.checksum");
    }
}
