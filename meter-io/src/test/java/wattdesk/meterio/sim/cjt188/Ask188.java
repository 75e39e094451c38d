package wattdesk.meterio.sim.cjt188;

import java.util.HexFormat;

/// Requests to a virtual water meter and its answers, in the simulator's own codec.
public final class Ask188 {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Ask188() {}

    public static String read(String address, String identifier, int serial) {
        return frame(0x10, address, 0x01, identifier + HEX.toHexDigits((byte) serial));
    }

    public static String frame(int type, String address, int control, String data) {
        return "FEFEFEFE" + HEX.formatHex(
                new Frame188(type, address, control, HEX.parseHex(data)).encode());
    }

    /// Address, control and data of the only frame in the bytes.
    public static String answer(String hex) {
        var frames = new Slicer188().bytes(HEX.parseHex(hex), 0);
        if (frames.size() != 1) {
            return frames.size() + " frames in " + hex;
        }
        var frame = Frame188.parse(frames.getFirst()).orElseThrow();
        return frame.address() + " " + HEX.toHexDigits((byte) frame.control()) + " "
                + HEX.formatHex(frame.data());
    }
}
