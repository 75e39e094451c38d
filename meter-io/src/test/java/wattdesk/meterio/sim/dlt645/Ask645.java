package wattdesk.meterio.sim.dlt645;

import java.util.HexFormat;

/// Requests and their answers for tests, in the simulator's own codec.
public final class Ask645 {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Ask645() {}

    public static String read(String address, String identifier) {
        return frame(address, 0x11, Bcd.wire(identifier));
    }

    public static String recharge(
            String address, String identifier, long units, long count, String customer) {
        return frame(address, 0x03, rechargeData(identifier, units, count, customer));
    }

    public static byte[] rechargeData(
            String identifier, long units, long count, String customer) {
        var out = new java.io.ByteArrayOutputStream();
        out.writeBytes(Bcd.wire(identifier));
        out.writeBytes(HEX.parseHex("00000007"));
        out.writeBytes(Bcd.binary(units, 4));
        out.writeBytes(Bcd.binary(count, 4));
        out.writeBytes(new byte[4]);
        out.writeBytes(Bcd.wire(customer));
        out.writeBytes(new byte[4]);
        return out.toByteArray();
    }

    /// 14H: the value in reading order, its operator code as four bytes.
    public static String write(String address, String identifier, int level, String password,
            String operator, String value) {
        return frame(address, 0x14, HEX.parseHex(HEX.formatHex(Bcd.wire(identifier))
                + access(level, password) + operator + HEX.formatHex(Bcd.wire(value))));
    }

    /// 1CH with password level 2 and operator 00000007; `until` is YYMMDDhhmmss.
    public static String relay(String address, int verb, int n2, String password, String until) {
        return frame(address, 0x1C, HEX.parseHex(access(2, password) + "00000007"
                + HEX.toHexDigits((byte) verb) + HEX.toHexDigits((byte) n2)
                + HEX.formatHex(Bcd.wire(until))));
    }

    /// PA and the password as they stand on the wire.
    public static String access(int level, String password) {
        return "0" + level + HEX.formatHex(Bcd.wire(password));
    }

    /// C=03 of an ORDER meter.
    public static String order(String address, String identifier, long fen, String order) {
        return frame(address, 0x03, HEX.parseHex(HEX.formatHex(Bcd.wire(identifier)) + "44332211"
                + HEX.formatHex(Bcd.binary(fen, 4)) + HEX.formatHex(Bcd.wire(order)) + "00000000"
                + HEX.formatHex(Bcd.wire(address)) + "00000000"));
    }

    public static String frame(String address, int control, byte[] data) {
        return "FEFEFEFE" + HEX.formatHex(new Frame645(address, control, data).encode());
    }

    /// Control and data (without identifier for reads) of the only frame in the bytes.
    public static String answer(String hex) {
        var frames = new Slicer645().bytes(HEX.parseHex(hex), 0);
        if (frames.size() != 1) {
            return frames.size() + " frames in " + hex;
        }
        var frame = Frame645.parse(frames.getFirst()).orElseThrow();
        int skip = frame.control() == 0x91 ? 4 : 0;
        return HexFormat.of().withUpperCase().toHexDigits((byte) frame.control()) + " "
                + Bcd.reading(frame.data(), skip, frame.data().length - skip);
    }
}
