package wattdesk.meterio.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wattdesk.meterio.Vector;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.line.Octets;

class VectorsTest {

    static List<Vector> frames() {
        return Vector.of("Modbus-RTU");
    }

    @Test
    void none_is_missing() {
        assertThat(frames()).hasSize(14);
    }

    @ParameterizedTest
    @MethodSource("frames")
    void the_checksum_fits_and_seals_to_the_same_bytes(Vector vector) {
        byte[] wire = Hex.bytes(vector.hex());
        assertThat(Crc16.fits(wire, 0, wire.length)).isEqualTo(vector.valid());
        assertThat(Crc16.seal(Arrays.copyOf(wire, wire.length - 2)).toString())
                .isEqualTo(vector.hex());
    }

    @ParameterizedTest
    @MethodSource("frames")
    void the_decoder_finds_unit_function_and_exception_also_behind_noise(Vector vector) {
        for (String noise : List.of("", "FE", "FEFEFEFE", "00")) {
            List<DecodedRtu> found = DecoderRtu.decode(Hex.bytes(noise + vector.hex()));
            assertThat(found).as("noise " + noise).hasSize(1);
            DecodedRtu frame = found.getFirst();
            assertThat(frame.valid()).isTrue();
            assertThat(frame.unit()).isEqualTo(vector.raw().get("unit").asInt());
            assertThat(frame.function()).isEqualTo(vector.raw().get("fc").asInt());
            assertThat(frame.exception() != null).isEqualTo(vector.decoded().has("exc"));
            if (vector.decoded().has("exc")) {
                assertThat(frame.exception()).isEqualTo(vector.decoded().get("exc").asInt());
            }
        }
    }

    @Test
    void a_broken_frame_is_skipped_and_the_next_one_found() {
        byte[] wire = Hex.bytes("018302C0F2" + "018302C0F1");
        assertThat(DecoderRtu.decode(wire)).singleElement()
                .extracting(DecodedRtu::exception).isEqualTo(2);
        assertThat(DecoderRtu.decode(Hex.bytes("018302C0F2"))).singleElement()
                .extracting(DecodedRtu::valid).isEqualTo(false);
    }

    @Test
    void the_sale_of_map_b_is_the_hand_built_frame_and_its_echo_is_no_answer() {
        byte[] data = new byte[60];
        data[2] = 1;
        data[5] = 0x35;
        data[6] = (byte) 0xC2;
        data[7] = 1;
        data[9] = 32;
        Octets frame = new BlockWrite(5, 0x20, 0x0200, Octets.of(data)).frame();
        assertThat(frame.toString()).isEqualTo(hex("mb-90"));
        assertThat(RtuReply.toVendorWrite(frame).find(frame.toArray())).isNull();
        assertThat(RtuReply.toVendorWrite(frame).find(Hex.bytes("FE" + hex("mb-91")))).isNotNull();
    }

    @Test
    void a_read_reply_of_another_length_unit_or_function_is_refused() {
        byte[] reply = Crc16.seal(Hex.bytes("010304000A000B")).toArray();
        assertThat(RtuReply.toRead(1, 3, 2).find(reply)).isNotNull();
        assertThat(RtuReply.toRead(1, 3, 3).find(reply)).isNull();
        assertThat(RtuReply.toRead(2, 3, 2).find(reply)).isNull();
        assertThat(RtuReply.toRead(1, 4, 2).find(reply)).isNull();
        reply[4] ^= 1;
        assertThat(RtuReply.toRead(1, 3, 2).find(reply)).isNull();
    }

    private static String hex(String id) {
        return frames().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow().hex();
    }
}
