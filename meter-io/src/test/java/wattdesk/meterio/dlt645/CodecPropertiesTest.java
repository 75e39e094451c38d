package wattdesk.meterio.dlt645;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import wattdesk.meterio.line.Hex;

/// Seeded generators; a failure names the seed's step.
class CodecPropertiesTest {

    private final SplittableRandom random = new SplittableRandom(2007);

    private byte[] bytes(int most) {
        byte[] bytes = new byte[random.nextInt(most + 1)];
        random.nextBytes(bytes);
        return bytes;
    }

    private Frame645 frame() {
        String address = String.format("%012d", random.nextLong(1_000_000_000_000L));
        return new Frame645(address, random.nextInt(256), Hex.of(bytes(200)));
    }

    @Test
    void every_frame_survives_encoding_behind_any_number_of_wake_up_bytes() {
        for (int i = 0; i < 20_000; i++) {
            Frame645 frame = frame();
            byte[] wire = frame.encode(random.nextInt(6));
            assertThat(Scanner645.find(wire, frame::equals)).as("step " + i).isNotNull();
        }
    }

    @Test
    void a_frame_is_found_behind_noise_full_of_start_bytes() {
        for (int i = 0; i < 20_000; i++) {
            Frame645 frame = frame();
            byte[] noise = bytes(40);
            for (int k = 0; k < noise.length; k++) {
                noise[k] = random.nextInt(3) == 0 ? Scanner645.START : noise[k];
            }
            byte[] wire = Hex.bytes(Hex.of(noise) + Hex.of(frame.encode(0)));
            assertThat(Scanner645.find(wire, frame::equals)).as("step " + i).isNotNull();
        }
    }

    @Test
    void one_inverted_bit_is_never_taken_for_the_frame() {
        for (int i = 0; i < 20_000; i++) {
            Frame645 frame = frame();
            byte[] wire = frame.encode(0);
            wire[random.nextInt(wire.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(Scanner645.find(wire, frame::equals)).as("step " + i).isNull();
        }
    }

    @Test
    void byte_soup_neither_breaks_the_decoder_nor_answers_a_question() {
        Request645 asked = Request645.read("000024170093", "00900200", 4);
        for (int i = 0; i < 50_000; i++) {
            byte[] soup = bytes(120);
            for (int k = 0; k < soup.length; k++) {
                soup[k] = switch (random.nextInt(4)) {
                    case 0 -> Scanner645.START;
                    case 1 -> Scanner645.END;
                    default -> soup[k];
                };
            }
            assertThat(Decoder645.decode(soup)).as("step " + i).isNotEmpty();
            assertThat(asked.finder().find(soup)).as("step " + i).isNull();
        }
    }

    @Test
    void every_sound_frame_of_any_content_can_be_explained() {
        int[] functions = {0x03, 0x08, 0x11, 0x12, 0x13, 0x14, 0x18, 0x1C};
        for (int i = 0; i < 50_000; i++) {
            int control = functions[random.nextInt(functions.length)] | random.nextInt(8) << 5;
            Frame645 frame = new Frame645("000000000001", control, Hex.of(bytes(34)));
            assertThat(Decoder645.decode(frame.encode(4))).as(frame.toString())
                    .singleElement().extracting(Decoded645::valid).isEqualTo(true);
        }
    }

    @Test
    void numbers_come_back_and_what_is_not_decimal_is_no_value() {
        for (int i = 0; i < 20_000; i++) {
            int width = random.nextInt(1, 7);
            long limit = 1;
            for (int k = 0; k < width; k++) {
                limit *= 100;
            }
            long value = random.nextLong(limit);
            assertThat(Bcd.unsigned(Bcd.encode(value, width))).isEqualTo(value);
            long signed = random.nextLong(limit * 8 / 10);
            signed = random.nextBoolean() ? signed : -signed;
            assertThat(Bcd.signed(Bcd.encodeSigned(signed, width))).isEqualTo(signed);
        }
        assertThat(Bcd.unsigned("FFFFFFFF")).isNull();
        assertThat(Bcd.signed("FFFFFFFF")).isNull();
        assertThat(Bcd.unsigned("0A000000")).isNull();
        assertThat(Bcd.unsigned("")).isNull();
        assertThat(Bcd.signed("50500080")).isEqualTo(-5_050);
        assertThat(Bcd.signed("452381")).isEqualTo(-12_345);
    }

    @Test
    void a_recharge_is_the_same_after_encoding() {
        for (int i = 0; i < 10_000; i++) {
            CountRecharge sale = new CountRecharge(Hex.of(new byte[] {1, 2, (byte) random.nextInt(), 4}),
                    random.nextLong(1L << 32), random.nextInt(10_000),
                    String.format("%012d", random.nextLong(1_000_000_000_000L)));
            assertThat(CountRecharge.of(sale.frame("000000000001"))).isEqualTo(sale);
        }
    }

    @Test
    void a_clock_comes_back_and_nonsense_is_no_time() {
        for (int i = 0; i < 5_000; i++) {
            LocalDateTime time = LocalDateTime.of(2000, 1, 1, 0, 0)
                    .plusSeconds(random.nextLong(99L * 365 * 86_400));
            assertThat(MeterTime.dateTime(MeterTime.encode(time))).isEqualTo(time);
        }
        assertThat(MeterTime.dateTime("00000000000000")).isNull();
        assertThat(MeterTime.dateTime("FFFFFFFFFFFFFF")).isNull();
        assertThat(MeterTime.dateTime("")).isNull();
    }

    @Test
    void the_relay_bits_of_status_word_3() {
        assertThat(StatusWord3.parse("5000").relayOpen()).isTrue();
        assertThat(StatusWord3.parse("5000").commandedOpen()).isTrue();
        assertThat(StatusWord3.parse("0002").meterType()).isEqualTo(StatusWord3.MeterType.MONEY);
        assertThat(StatusWord3.parse("0010").keepPower()).isTrue();
        assertThat(StatusWord3.parse("8000").alarmBeforeTrip()).isTrue();
        assertThat(StatusWord3.parse("FFFF")).isNull();
        assertThat(StatusWord3.parse("00")).isNull();
    }
}
