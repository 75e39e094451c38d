package wattdesk.meterio.dlt645;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.meter.MeterWords;

/// The seven run status words (F1, 7.7).
class StatusFlagTest {

    private static final String A = "000000000001";

    /// Word and bit as section 7.7 has them, written down a second time on purpose.
    @ParameterizedTest
    @CsvSource({"CONTROL_LOOP,1,0001", "CHIP,1,0002", "MEMORY,1,0020", "OVERDRAFT,1,0040",
        "CLOCK,1,0080", "PROGRAMMING,3,0800", "RELAY_OPEN,3,1000", "COMMANDED_OPEN,3,4000",
        "PRE_TRIP_ALARM,3,8000", "KEEP_POWER,3,0010", "IDENTITY_VALID,3,0020",
        "LOCAL_ACCOUNT,3,0040", "REMOTE_ACCOUNT,3,0080", "OVER_VOLTAGE_A,4,0400",
        "OVER_CURRENT_B,5,1000", "REVERSE_C,6,4000", "COVER_OPEN,7,0002",
        "TERMINAL_COVER_OPEN,7,0004"})
    void each_flag_is_its_bit_of_the_bytes_as_sent(StatusFlag flag, int number, String sent) {
        StatusFlag.Word word = StatusFlag.word(number, sent);
        assertThat(word.flags()).containsExactly(flag);
        assertThat(word.unexplained()).isZero();
    }

    @ParameterizedTest
    @EnumSource(StatusFlag.class)
    void a_flag_belongs_to_one_word(StatusFlag flag) {
        for (int number = 1; number <= 7; number++) {
            boolean own = new StatusFlag.Word(number, 0xFFFF).flags().contains(flag);
            assertThat(own).isEqualTo(number == flag.word());
        }
    }

    @Test
    void the_three_phases_have_the_same_bits() {
        for (int number = 4; number <= 6; number++) {
            assertThat(new StatusFlag.Word(number, 0x0054).flags()).hasSize(3);
            assertThat(new StatusFlag.Word(number, 0x0054).unexplained()).isZero();
        }
    }

    @Test
    void bits_that_nobody_can_explain_are_kept() {
        assertThat(new StatusFlag.Word(2, 0x1234).flags()).isEmpty();
        assertThat(new StatusFlag.Word(2, 0x1234).unexplained()).isEqualTo(0x1234);
        assertThat(new StatusFlag.Word(1, 0x4001).unexplained()).isEqualTo(1);
        assertThat(new StatusFlag.Word(3, 0x0306).unexplained())
                .as("supply mode and meter type are numbers, not flags").isZero();
    }

    @Test
    void a_block_is_seven_words_and_padding_is_none() {
        List<StatusFlag.Word> words = StatusFlag.block("00400000" + "5002" + "0000FFFF0000" + "0006");
        assertThat(words).extracting(StatusFlag.Word::number).containsExactly(1, 2, 3, 4, 6, 7);
        assertThat(words.get(2).flags())
                .containsExactly(StatusFlag.RELAY_OPEN, StatusFlag.COMMANDED_OPEN);
        assertThat(words.getLast().flags())
                .containsExactly(StatusFlag.COVER_OPEN, StatusFlag.TERMINAL_COVER_OPEN);
        assertThat(StatusFlag.block("004000")).hasSize(1);
        assertThat(StatusFlag.word(1, "0040000")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"04000501,0040,run status word 1 = 4000: OVERDRAFT",
        "04000507,0106,run status word 7 = 0601: COVER_OPEN TERMINAL_COVER_OPEN 0001",
        "04000502,0000,run status word 2 = 0000: 0"})
    void the_decoder_names_the_flags(String identifier, String sent, String sentence) {
        Decoded645 frame = Decoder645.decode(
                new Frame645(A, 0x91, Hex.reversed(identifier) + sent).encode(0)).getFirst();
        assertThat(new MeterWords(Locale.ENGLISH).say(frame.meaning())).isEqualTo(sentence);
        assertThat(frame.value()).isEqualTo(Hex.reversed(sent));
    }
}
