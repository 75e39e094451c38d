package wattdesk.meterio.cjt188;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wattdesk.meterio.cjt188.MeteringData.Amount;
import wattdesk.meterio.cjt188.MeteringData.Kind;
import wattdesk.meterio.line.Hex;

/// All serial numbers, units and lengths of a reply (W1, 9): what is not explained is no value.
class EveryReplyTest {

    private static final String A = "00002020120218";
    private static final String WHOLE = "341200002C" + "110000002C" + "30150822112620" + "0584";

    private static boolean answers(Request188 request, int control, String data) {
        byte[] wire = new Frame188(0x10, A, control, data).encode(3);
        return request.finder().find(wire) != null;
    }

    @ParameterizedTest
    @ValueSource(strings = {"901F", "1F90", "A017", "17A0"})
    void both_orders_of_the_identifier_answer_and_no_other_serial_number_does(String identifier) {
        boolean read = identifier.contains("1F");
        for (int serial : List.of(0, 1, 0x16, 0x68, 0x90, 0xFE, 0xFF)) {
            Request188 request = read ? Request188.metering(0x10, A, identifier, serial)
                    : Request188.write(0x10, A, identifier, serial, "99");
            int control = read ? 0x81 : 0x84;
            for (int other = 0; other <= 0xFF; other++) {
                String tail = Hex.octet(other) + "0000";
                boolean mine = other == serial;
                assertThat(answers(request, control, identifier + tail)).isEqualTo(mine);
                assertThat(answers(request, control, Hex.reversed(identifier) + tail))
                        .isEqualTo(mine);
                assertThat(answers(request, control | 0x40, tail)).isEqualTo(mine);
                assertThat(answers(request, control, "9A0F" + tail)).isFalse();
                assertThat(answers(request, control ^ 0x05, identifier + tail)).isFalse();
            }
        }
    }

    @Test
    void of_all_units_three_are_known() {
        Map<String, Amount> known = Map.of("2C", new Amount(Kind.LITRES, 123_456_780),
                "29", new Amount(Kind.LITRES, 123_456), "05",
                new Amount(Kind.WATT_HOURS, 123_456_780));
        for (int unit = 0; unit <= 0xFF; unit++) {
            MeteringData data = MeteringData.of("78563412" + Hex.octet(unit) + "110000002C");
            assertThat(data.cumulative()).as("%02X", unit).isEqualTo(known.get(Hex.octet(unit)));
            assertThat(data.settled()).isEqualTo(new Amount(Kind.LITRES, 110));
        }
    }

    @Test
    void a_reply_that_ends_early_keeps_what_came_whole_and_guesses_nothing() {
        MeteringData whole = MeteringData.of(WHOLE);
        assertThat(whole.clock()).isNotNull();
        assertThat(whole.status()).isEqualTo(0x8405);
        for (int bytes = 0; 2 * bytes < WHOLE.length(); bytes++) {
            MeteringData data = MeteringData.of(WHOLE.substring(0, 2 * bytes));
            assertThat(data).as("%d bytes", bytes).isEqualTo(new MeteringData(
                    bytes < 5 ? null : whole.cumulative(), bytes < 10 ? null : whole.settled(),
                    null, null));
        }
    }

    @Test
    void a_clock_with_one_byte_that_is_not_decimal_or_all_zero_is_none() {
        SplittableRandom random = new SplittableRandom(2004);
        for (int i = 0; i < 2_000; i++) {
            int at = 20 + random.nextInt(14);
            String broken = WHOLE.substring(0, at) + "ABCDEF".charAt(random.nextInt(6))
                    + WHOLE.substring(at + 1);
            MeteringData data = MeteringData.of(broken);
            assertThat(data.clock()).as(broken).isNull();
            assertThat(data.status()).isEqualTo(0x8405);
            assertThat(data.cumulative()).isEqualTo(new Amount(Kind.LITRES, 12_340));
        }
        assertThat(MeteringData.of(WHOLE.substring(0, 20) + "0".repeat(14) + "0584").clock())
                .isNull();
    }
}
