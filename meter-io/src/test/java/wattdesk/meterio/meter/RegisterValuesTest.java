package wattdesk.meterio.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.meter.profile.ByteForm;
import wattdesk.meterio.meter.profile.ByteForm.Sign;
import wattdesk.meterio.meter.profile.ByteForm.Type;
import wattdesk.meterio.meter.profile.Quantity;
import wattdesk.meterio.meter.profile.Source.Registers;
import wattdesk.meterio.meter.profile.Unit;
import wattdesk.meterio.meter.profile.WordOrder;

class RegisterValuesTest {

    private static Registers source(ByteForm form, BigDecimal step) {
        return new Registers("live", 0, form, step, Map.of(), 1);
    }

    private static Registers source(Type type, int bytes, WordOrder order) {
        return source(new ByteForm(type, bytes, order, type == Type.SIGNED ? Sign.TWOS : Sign.NONE, ""),
                BigDecimal.ONE);
    }

    private static Registers bits(Map<String, Integer> bits, int closedWhen) {
        return new Registers("live", 0, new ByteForm(Type.BITS, 2, WordOrder.ABCD, Sign.NONE, ""),
                BigDecimal.ONE, bits, closedWhen);
    }

    private static byte[] bytes(String hex) {
        return Hex.bytes(hex.replace(" ", ""));
    }

    private static Long number(String hex, Registers source) {
        return RegisterValues.number(bytes(hex), source, Unit.PIECES);
    }

    @ParameterizedTest
    @CsvSource({"UNSIGNED,FFFF,65535", "SIGNED,FFFF,-1", "SIGNED,8000,-32768",
        "UNSIGNED,FFFF FFFF,4294967295", "SIGNED,FFFF FFFF,-1",
        "SIGNED,8000 0000,-2147483648", "UNSIGNED,0001 0002,65538"})
    void numbers_are_signed_where_the_profile_says_so(Type type, String hex, long value) {
        assertThat(number(hex, source(type, bytes(hex).length, WordOrder.ABCD))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"ABCD,0102 0304", "CDAB,0304 0102", "DCBA,0403 0201", "BADC,0201 0403"})
    void every_order_of_bytes_is_understood(WordOrder order, String hex) {
        assertThat(number(hex, source(Type.UNSIGNED, 4, order))).isEqualTo(0x01020304);
        assertThat(number(hex, source(Type.SIGNED, 4, order))).isEqualTo(0x01020304);
    }

    @ParameterizedTest
    @EnumSource(WordOrder.class)
    void an_order_turns_back_what_it_turned(WordOrder order) {
        SplittableRandom random = new SplittableRandom(66);
        for (int i = 0; i < 200; i++) {
            byte[] sent = new byte[2 * random.nextInt(1, 5)];
            random.nextBytes(sent);
            assertThat(order.arrange(order.arrange(sent))).isEqualTo(sent);
        }
    }

    @ParameterizedTest
    @CsvSource({"4366 6666,10,2304", "3F00 0000,1,1", "3EFF FFFF,1,0", "BF00 0000,1,-1",
        "7FC0 0000,1,", "7F80 0000,1,", "FF80 0000,1,", "7F7F FFFF,1,", "0000 0000,1,0",
        "8000 0000,1,0", "4B189680,1,10000000", "4B189681,1,"})
    void a_float_is_its_exact_value_rounded_half_up_or_nothing(
            String hex, BigDecimal step, Long value) {
        ByteForm form = new ByteForm(Type.FLOAT, 4, WordOrder.ABCD, Sign.NONE, "");
        assertThat(RegisterValues.number(bytes(hex), source(form, step), Unit.DECIVOLTS))
                .isEqualTo(value);
    }

    @Test
    void any_float_is_the_number_that_big_decimals_say() {
        SplittableRandom random = new SplittableRandom(754);
        for (int i = 0; i < 20_000; i++) {
            int raw = random.nextInt();
            float value = Float.intBitsToFloat(raw);
            Long read = RegisterValues.number(bytes(Hex.word(raw >>> 16) + Hex.word(raw)),
                    source(new ByteForm(Type.FLOAT, 4, WordOrder.ABCD, Sign.NONE, ""),
                            new BigDecimal("1000")), Unit.WATT_HOURS);
            boolean sane = Float.isFinite(value) && Math.abs(value) <= 1e10f;
            assertThat(read == null).as("%08x", raw).isEqualTo(!sane);
            if (sane) {
                assertThat(read).as("%08x", raw).isEqualTo(new BigDecimal((double) value)
                        .multiply(BigDecimal.valueOf(1000)).setScale(0, RoundingMode.HALF_UP)
                        .longValueExact());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"UNSIGNED,8005,-5", "UNSIGNED,0005,5", "BCD,8123,-123", "BCD,0123,123",
        "BCD,812A,", "BCD,FFFF,"})
    void the_highest_bit_alone_may_be_the_sign(Type type, String hex, Long value) {
        ByteForm form = new ByteForm(type, 2, WordOrder.ABCD, Sign.TOP_BIT, "");
        assertThat(number(hex, source(form, BigDecimal.ONE))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"1001,", "1000,1000", "-1000,-1000", "-1001,"})
    void a_power_factor_beyond_one_is_no_value(int factor, Long value) {
        assertThat(RegisterValues.number(bytes(Hex.word(factor)),
                source(Type.SIGNED, 2, WordOrder.ABCD), Unit.THOUSANDTHS)).isEqualTo(value);
    }

    @Test
    void digits_are_decimal_or_nothing() {
        ByteForm bcd = new ByteForm(Type.BCD, 6, WordOrder.ABCD, Sign.NONE, "");
        assertThat(RegisterValues.digits(bytes("0000 2417 0105"), bcd)).isEqualTo("000024170105");
        assertThat(RegisterValues.digits(bytes("0000 2417 010A"), bcd)).isNull();
        assertThat(RegisterValues.digits(bytes("FFFF FFFF FFFF"), bcd)).isNull();
        assertThat(RegisterValues.digits(bytes("0000 0105"),
                new ByteForm(Type.UNSIGNED, 4, WordOrder.ABCD, Sign.NONE, ""))).isEqualTo("261");
        assertThat(RegisterValues.digits(bytes("01AB"),
                new ByteForm(Type.BYTES, 2, WordOrder.ABCD, Sign.NONE, ""))).isEqualTo("01AB");
    }

    @ParameterizedTest
    @CsvSource({"YYMMDDWWhhmmss,1A0B1600 0A0000,2026-11-22T10:00",
        "YYMMDDWWhhmmss,1A0D1600 0A0000,", "YYMMDDWWhhmmss,00000000 000000,",
        "YYMMDDWWhhmmss,1A021D00 0A0000,", "YYMMDDWWhhmmss,1A0B1600 183C00,",
        "ssmmhhWWDDMMYY,1E0F0A00 160B1A,2026-11-22T10:15:30",
        "bcd:ssmmhh--DDMMYY,30151099 221126,2026-11-22T10:15:30",
        "bcd:ssmmhh--DDMMYY,3015109A 22112A,"})
    void a_clock_is_a_date_or_nothing(String layout, String hex, LocalDateTime clock) {
        assertThat(RegisterValues.clock(bytes(hex),
                new ByteForm(Type.CLOCK, 7, WordOrder.ABCD, Sign.NONE, layout))).isEqualTo(clock);
    }

    @ParameterizedTest
    @CsvSource({"2000,CLOSED", "4000,CLOSED", "E000,CLOSED", "0000,OPEN", "1FFF,OPEN"})
    void one_closed_phase_is_a_closed_relay(String word, RelayState state) {
        Registers three = bits(Map.of("l1", 13, "l2", 14, "l3", 15), 1);
        assertThat(RegisterValues.relay(bytes(word), three)).isEqualTo(state);
    }

    @Test
    void polarity_is_the_profiles_and_without_bits_nothing_is_known() {
        assertThat(RegisterValues.relay(bytes("0000"), bits(Map.of("l", 0), 0)))
                .isEqualTo(RelayState.CLOSED);
        assertThat(RegisterValues.relay(bytes("0001"), bits(Map.of("l", 0), 0)))
                .isEqualTo(RelayState.OPEN);
        assertThat(RegisterValues.relay(bytes("0001"), bits(Map.of(), 1))).isNull();
    }

    @Test
    void what_is_written_reads_back_and_what_does_not_fit_is_not_written() {
        SplittableRandom random = new SplittableRandom(16);
        for (WordOrder order : WordOrder.values()) {
            for (int i = 0; i < 500; i++) {
                boolean signed = random.nextBoolean();
                ByteForm form = new ByteForm(signed ? Type.SIGNED : Type.UNSIGNED, 4, order,
                        signed ? Sign.TWOS : Sign.NONE, "");
                long value = random.nextInt() * (signed ? 1L : 0L) + random.nextInt(1_000_000);
                byte[] written = RegisterValues.encode(
                        value, form, BigDecimal.ONE, Quantity.BALANCE);
                boolean fits = !signed || (value >= Integer.MIN_VALUE && value <= Integer.MAX_VALUE);
                assertThat(written != null).isEqualTo(fits);
                if (written != null) {
                    assertThat(RegisterValues.number(written, source(form, BigDecimal.ONE), Unit.FEN))
                            .isEqualTo(value);
                }
            }
        }
        ByteForm word = new ByteForm(Type.UNSIGNED, 2, WordOrder.ABCD, Sign.NONE, "");
        assertThat(RegisterValues.encode(65_536, word, BigDecimal.ONE, Quantity.BALANCE)).isNull();
        assertThat(RegisterValues.encode(-1, word, BigDecimal.ONE, Quantity.BALANCE)).isNull();
        assertThat(RegisterValues.encode(15, word, BigDecimal.TEN, Quantity.BALANCE))
                .as("would be rounded").isNull();
    }

    @ParameterizedTest
    @CsvSource({"0,5", "-100,5", "1,6", "16,6", "17,7", "1000,67", "1001,68"})
    void the_allowance_grows_with_use_and_is_rounded_up(long energyWh, long fen) {
        assertThat(new Allowance(5, 62_000).fen(energyWh)).isEqualTo(fen);
    }
}
