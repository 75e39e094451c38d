package wattdesk.meterio.sim.modbus;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/// Requests and their answers for tests, in the simulator's own codec.
public final class AskRtu {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private AskRtu() {}

    public static String read(int unit, int start, int count) {
        var body = ByteBuffer.allocate(4).putShort((short) start).putShort((short) count);
        return frame(unit, 3, body.array());
    }

    /// A write of several registers with function 10H, 20H or AAH.
    public static String write(int unit, int function, int start, String data) {
        var bytes = HEX.parseHex(data);
        return frame(unit, function, ByteBuffer.allocate(5 + bytes.length).putShort((short) start)
                .putShort((short) (bytes.length / 2)).put((byte) bytes.length).put(bytes).array());
    }

    /// The same request or reply in a packet of Modbus-TCP.
    public static String packet(int transaction, String frame) {
        var rtu = HEX.parseHex(frame);
        return HEX.formatHex(ByteBuffer.allocate(4 + rtu.length).putShort((short) transaction)
                .putShort((short) 0).putShort((short) (rtu.length - 2))
                .put(rtu, 0, rtu.length - 2).array());
    }

    public static String sale(int unit, int balanceFen, int count) {
        return sale(unit, 1, balanceFen, 1, count);
    }

    public static String sale(int unit, int balanceFlag, int fen, int countFlag, int count) {
        var body = ByteBuffer.allocate(65).putShort((short) 0x200).putShort((short) 30)
                .put((byte) 60);
        body.put(5 + 2, (byte) balanceFlag).putInt(5 + 3, fen);
        body.put(5 + 7, (byte) countFlag).putShort(5 + 8, (short) count);
        return frame(unit, 0x20, body.array());
    }

    public static String frame(int unit, int function, byte[] body) {
        return HEX.formatHex(new FrameRtu(unit, function, body).encode());
    }

    /// Unit, function and body of the frame.
    public static String answer(String hex) {
        return FrameRtu.parse(HEX.parseHex(hex))
                .map(f -> f.unit() + " " + HEX.toHexDigits((byte) f.function()) + " "
                        + HEX.formatHex(f.body()))
                .orElse("no frame: " + hex);
    }

    /// Register values of a read reply.
    public static ByteBuffer registers(String hex) {
        var body = FrameRtu.parse(HEX.parseHex(hex)).orElseThrow().body();
        return ByteBuffer.wrap(body, 1, body.length - 1).slice();
    }
}
