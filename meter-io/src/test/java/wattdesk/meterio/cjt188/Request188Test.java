package wattdesk.meterio.cjt188;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wattdesk.meterio.Vector;
import wattdesk.meterio.cjt188.MeteringData.Amount;
import wattdesk.meterio.cjt188.MeteringData.Kind;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.line.Octets;
import wattdesk.meterio.line.ReplyFinder.Span;

class Request188Test {

    private static final String A = "00002020120218";
    private static final Request188 READ = Request188.metering(0x10, A, "901F", 0);

    private static byte[] vector(String id) {
        return Hex.bytes(Vector.of("CJ/T188-2004").stream().filter(v -> v.id().equals(id)).findFirst()
                .orElseThrow().hex());
    }

    private static Span found(Request188 request, byte[] received) {
        return request.finder().find(received);
    }

    @Test
    void the_request_is_the_published_one_and_the_published_reply_answers_it() {
        assertThat(READ.encode(4).toArray()).isEqualTo(vector("188-03"));
        byte[] received = vector("188-04");
        assertThat(found(READ, received)).isEqualTo(new Span(4, received.length));
        assertThat(received.length).isLessThanOrEqualTo(READ.longestReply());
        assertThat(found(READ, vector("188-08"))).as("the refusal").isNotNull();
    }

    @Test
    void a_reply_in_the_other_order_of_the_identifier_answers_too() {
        Request188 other = Request188.metering(0x10, "00000000040006", "901F", 0);
        assertThat(found(other, vector("188-06"))).isNotNull();
    }

    @Test
    void a_reply_with_another_serial_number_is_late_and_no_answer() {
        Request188 next = Request188.metering(0x10, A, "901F", 1);
        assertThat(found(next, vector("188-04"))).isNull();
        assertThat(found(next, vector("188-08"))).isNull();
        assertThat(Request188.metering(0x10, A, "901F", 256).serial()).isZero();
    }

    @Test
    void a_wildcard_takes_the_reply_of_any_meter() {
        Request188 any = Request188.metering(0xAA, "A".repeat(14), "901F", 0);
        assertThat(found(any, vector("188-04"))).isNotNull();
        assertThat(found(Request188.metering(0x20, A, "901F", 0), vector("188-04"))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"00002020120219,129,901F00" + "00", "00002020120218,1,901F00",
        "00002020120218,129,D12000", "00002020120218,129,901F", "00002020120218,193,00000000",
        "00002020120218,131,901F00"})
    void nothing_else_answers_it(String address, int control, String data) {
        assertThat(found(READ, new Frame188(0x10, address, control, data).encode(0))).isNull();
    }

    @Test
    void a_false_start_does_not_hide_the_frame() {
        byte[] noisy = Hex.bytes("6868106816" + Hex.of(vector("188-04")));
        assertThat(found(READ, noisy)).isEqualTo(new Span(9, noisy.length));
    }

    @Test
    void no_inverted_bit_is_accepted() {
        byte[] sound = vector("188-04");
        SplittableRandom random = new SplittableRandom(188);
        for (int i = 0; i < 2_000; i++) {
            byte[] wire = sound.clone();
            wire[4 + random.nextInt(wire.length - 4)] ^= (byte) (1 << random.nextInt(8));
            assertThat(found(READ, wire)).as(Hex.of(wire)).isNull();
        }
    }

    private static MeteringData data(String id) {
        return MeteringData.of(Request188.payload(Request188.reply(Octets.of(vector(id)))));
    }

    @Test
    void a_clock_of_zeros_or_binary_is_no_clock_and_the_status_keeps_its_bytes() {
        assertThat(data("188-04")).isEqualTo(new MeteringData(new Amount(Kind.LITRES, 2_000),
                new Amount(Kind.LITRES, 2_000), null, 0xFF00));
        assertThat(data("188-06")).isEqualTo(new MeteringData(new Amount(Kind.LITRES, 785_634_120),
                new Amount(Kind.LITRES, 896_745_230), null, 0x8421));
    }

    @ParameterizedTest
    @CsvSource({"341200002C,LITRES,12340", "3412000029,LITRES,12", "3412000005,WATT_HOURS,12340",
        "3412000035,,", "34120000FF,,", "FFFFFFFF2C,,", "3A1200002C,,", "34120000,,"})
    void only_a_clean_number_in_a_known_unit_is_a_value(String wire, Kind kind, Long value) {
        Amount amount = MeteringData.of(wire).cumulative();
        assertThat(amount).isEqualTo(kind == null ? null : new Amount(kind, value));
    }

    @ParameterizedTest
    @CsvSource({"30150822112620,2026-11-22T08:15:30", "30150832112620,", "30150822132620,",
        "00000000000000,", "FFFFFFFFFFFFFF,", "3015082211,", ","})
    void the_clock_is_a_date_or_nothing(String wire, LocalDateTime clock) {
        MeteringData data = MeteringData.of("341200002C" + "341200002C"
                + (wire == null ? "" : wire) + "0000");
        assertThat(data.clock()).isEqualTo(clock);
        assertThat(data.cumulative()).isNotNull();
    }
}
