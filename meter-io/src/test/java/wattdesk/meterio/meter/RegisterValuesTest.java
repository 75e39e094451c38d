package wattdesk.meterio.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.meterio.meter.profile.Source.Registers;
import wattdesk.meterio.meter.profile.Source.Registers.Type;

class RegisterValuesTest {

    private static Registers source(Type type, boolean lowWordFirst, Map<String, Integer> bits,
            int closedWhen) {
        return new Registers("live", 0, type, lowWordFirst, 1, bits, closedWhen);
    }

    private static List<Integer> words(String hex) {
        return Arrays.stream(hex.split(" ")).map(word -> Integer.valueOf(word, 16)).toList();
    }

    @ParameterizedTest
    @CsvSource({"U16,FFFF,65535", "S16,FFFF,-1", "S16,8000,-32768", "U32,FFFF FFFF,4294967295",
        "S32,FFFF FFFF,-1", "S32,8000 0000,-2147483648", "U32,0001 0002,65538"})
    void numbers_are_signed_where_the_profile_says_so(Type type, String hex, long value) {
        assertThat(RegisterValues.number(words(hex), source(type, false, Map.of(), 1)))
                .isEqualTo(value);
    }

    @Test
    void the_low_word_may_come_first() {
        assertThat(RegisterValues.number(words("0002 0001"), source(Type.U32, true, Map.of(), 1)))
                .isEqualTo(0x10002);
        assertThat(RegisterValues.number(words("FFFE FFFF"), source(Type.S32, true, Map.of(), 1)))
                .isEqualTo(-2);
    }

    @Test
    void digits_are_decimal_or_nothing() {
        assertThat(RegisterValues.digits(words("0000 2417 0105"))).isEqualTo("000024170105");
        assertThat(RegisterValues.digits(words("0000 2417 010A"))).isNull();
        assertThat(RegisterValues.digits(words("FFFF FFFF FFFF"))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1A0B 1600 0A00 0000,2026-11-22T10:00", "1A0D 1600 0A00 0000,", "0000 0000 0000 0000,",
        "1A02 1D00 0A00 0000,", "1A0B 1600 183C 0000,"})
    void a_clock_is_a_date_or_nothing(String hex, LocalDateTime clock) {
        assertThat(RegisterValues.clock(words(hex))).isEqualTo(clock);
    }

    @ParameterizedTest
    @CsvSource({"2000,CLOSED", "4000,CLOSED", "E000,CLOSED", "0000,OPEN", "1FFF,OPEN"})
    void one_closed_phase_is_a_closed_relay(String word, RelayState state) {
        Registers three = source(Type.BITS, false, Map.of("l1", 13, "l2", 14, "l3", 15), 1);
        assertThat(RegisterValues.relay(Integer.parseInt(word, 16), three)).isEqualTo(state);
    }

    @Test
    void polarity_is_the_profiles_and_without_bits_nothing_is_known() {
        assertThat(RegisterValues.relay(0, source(Type.BITS, false, Map.of("l", 0), 0)))
                .isEqualTo(RelayState.CLOSED);
        assertThat(RegisterValues.relay(1, source(Type.BITS, false, Map.of("l", 0), 0)))
                .isEqualTo(RelayState.OPEN);
        assertThat(RegisterValues.relay(1, source(Type.BITS, false, Map.of(), 1))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0,5", "-100,5", "1,6", "16,6", "17,7", "1000,67", "1001,68"})
    void the_allowance_grows_with_use_and_is_rounded_up(long energyWh, long fen) {
        assertThat(new Allowance(5, 62_000).fen(energyWh)).isEqualTo(fen);
    }
}
