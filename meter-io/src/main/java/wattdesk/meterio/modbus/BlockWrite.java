package wattdesk.meterio.modbus;

import wattdesk.meterio.line.Octets;

/// A write of a block of registers, also under a vendor's function code: unit, function, start,
/// quantity, number of bytes, data, CRC (22, map B 20H and AAH).
public record BlockWrite(int unit, int function, int start, Octets data) {

    /// The function of the standard; others are the vendor's.
    public static final int REGISTERS = 0x10;

    private static final int HEAD = 7;

    public Octets frame() {
        byte[] body = new byte[HEAD + data.length()];
        body[0] = (byte) unit;
        body[1] = (byte) function;
        body[2] = (byte) (start >> 8);
        body[3] = (byte) start;
        body[4] = (byte) ((data.length() / 2) >> 8);
        body[5] = (byte) (data.length() / 2);
        body[6] = (byte) data.length();
        System.arraycopy(data.toArray(), 0, body, HEAD, data.length());
        return Crc16.seal(body);
    }
}
