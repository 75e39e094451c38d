package wattdesk.meterio.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.meter.FrameDecoder;
import wattdesk.meterio.meter.profile.Protocol;

/// Messages of Modbus-TCP are explained like the frames that they carry.
class DecoderTcpTest {

    @Test
    void what_is_in_the_envelope_is_explained() {
        assertThat(DecoderTcp.decode(Hex.bytes("000100000006010300000030")))
                .singleElement().satisfies(frame -> {
                    assertThat(frame.valid()).isTrue();
                    assertThat(frame.unit()).isEqualTo(1);
                    assertThat(frame.function()).isEqualTo(3);
                });
    }

    @Test
    void several_messages_and_what_stands_between_them() {
        assertThat(DecoderTcp.decode(Hex.bytes(
                "000100000006010300000030" + "FFFF" + "000100000003018302")))
                .hasSize(2).last().satisfies(frame ->
                        assertThat(frame.exception()).isEqualTo(2));
    }

    @Test
    void a_message_that_is_not_whole_is_nothing() {
        assertThat(DecoderTcp.decode(Hex.bytes("0001000000060103000000")))
                .singleElement().satisfies(frame -> assertThat(frame.valid()).isFalse());
    }

    @Test
    void a_bare_frame_that_could_be_a_message_is_a_bare_frame() {
        assertThat(FrameDecoder.decode(Protocol.MODBUS, "010300000002C40B")).singleElement()
                .satisfies(frame -> assertThat(frame.unitNumber()).isEqualTo(1));
        assertThat(FrameDecoder.decode(Protocol.MODBUS, "000100000006010300000030"))
                .singleElement().satisfies(frame -> assertThat(frame.valid()).isTrue());
    }
}
