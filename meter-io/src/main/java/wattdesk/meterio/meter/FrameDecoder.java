package wattdesk.meterio.meter;

import java.util.List;
import wattdesk.meterio.cjt188.Decoder188;
import wattdesk.meterio.dlt645.Decoder645;
import wattdesk.meterio.dlt645.Decoder97;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.meter.profile.Protocol;
import wattdesk.meterio.modbus.DecodedRtu;
import wattdesk.meterio.modbus.DecoderRtu;
import wattdesk.meterio.modbus.DecoderTcp;

/// Takes frames apart without a line.
public final class FrameDecoder {

    private FrameDecoder() {
    }

    /// All frames in the text, or one invalid record. Spaces in the text do not matter; throws
    /// `IllegalArgumentException` for text that is not hexadecimal.
    public static List<DecodedFrame> decode(Protocol protocol, String hex) {
        byte[] bytes = Hex.bytes(hex.replaceAll("\\s", ""));
        return switch (protocol) {
            case DLT645 -> Decoder645.decode(bytes).stream().map(DecodedFrame::of).toList();
            case MODBUS -> modbus(bytes).stream().map(DecodedFrame::of).toList();
            case DLT645_97 -> Decoder97.decode(bytes).stream().map(DecodedFrame::of).toList();
            case CJT188 -> Decoder188.decode(bytes).stream().map(DecodedFrame::of).toList();
        };
    }

    /// Bare frames, or messages of Modbus-TCP where there is no bare one.
    private static List<DecodedRtu> modbus(byte[] bytes) {
        List<DecodedRtu> bare = DecoderRtu.decode(bytes);
        return bare.getFirst().valid() ? bare : DecoderTcp.decode(bytes);
    }
}
