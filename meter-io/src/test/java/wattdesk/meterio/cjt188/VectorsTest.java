package wattdesk.meterio.cjt188;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wattdesk.meterio.Vector;
import wattdesk.meterio.line.Hex;

class VectorsTest {

    static List<Vector> frames() {
        return Vector.of("CJ/T188-2004");
    }

    @Test
    void none_is_missing() {
        assertThat(frames()).hasSize(8);
    }

    @ParameterizedTest
    @MethodSource("frames")
    void a_sound_frame_is_found_and_encodes_to_the_same_bytes(Vector vector) {
        assertThat(Frame188.all(Hex.bytes(vector.hex()))).singleElement().satisfies(found -> {
            assertThat(found.checksumFits()).isEqualTo(vector.valid());
            Frame188 frame = found.frame();
            assertThat(frame.address()).isEqualTo(vector.raw().get("addr").asText());
            assertThat(frame.data()).isEqualTo(vector.raw().get("data").asText());
            assertThat(Hex.of(frame.encode(vector.raw().get("fe").asInt()))).isEqualTo(vector.hex());
        });
    }

    @ParameterizedTest
    @MethodSource("frames")
    void the_decoder_finds_what_the_vector_says(Vector vector) {
        Decoded188 frame = Decoder188.decode(Hex.bytes(vector.hex())).getFirst();
        JsonNode said = vector.decoded();
        assertThat(frame.valid()).isTrue();
        assertThat(frame.control()).isEqualTo(said.get("ctrl").asText());
        if (said.has("value")) {
            assertThat(new BigDecimal(frame.value()))
                    .isEqualByComparingTo(new BigDecimal(said.get("value").asText()));
            assertThat(frame.unit()).isEqualTo("m3");
            assertThat(frame.identifier()).isEqualTo("901F");
        }
        if ("C1".equals(frame.control())) {
            assertThat(frame.error()).isEqualTo(said.get("st").asText());
        }
    }

    @Test
    void a_wrong_checksum_is_refused_and_the_next_frame_found() {
        byte[] wire = Hex.bytes(frames().getFirst().hex());
        wire[wire.length - 2] ^= 1;
        byte[] both = Hex.bytes(Hex.of(wire) + frames().get(1).hex());
        assertThat(Decoder188.decode(both)).extracting(Decoded188::valid).containsExactly(false, true);
    }

    @Test
    void byte_soup_does_not_break_the_decoder() {
        SplittableRandom random = new SplittableRandom(188);
        for (int i = 0; i < 20_000; i++) {
            byte[] soup = new byte[random.nextInt(80)];
            random.nextBytes(soup);
            for (int k = 0; k < soup.length; k++) {
                soup[k] = random.nextInt(4) == 0 ? (byte) 0x68 : soup[k];
            }
            assertThat(Decoder188.decode(soup)).isNotEmpty();
        }
    }
}
