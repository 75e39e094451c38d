package wattdesk.meterio.modbus;

import wattdesk.meterio.line.Octets;

/// A write of one coil (05) or one register (06): unit, function, address, value, CRC. The meter
/// answers with the same bytes.
public record SingleWrite(int unit, int function, int address, int value) {

    /// The value of a coil that is on; off is 0.
    public static final int ON = 0xFF00;

    public Octets frame() {
        return Crc16.seal(new byte[] {(byte) unit, (byte) function, (byte) (address >> 8),
            (byte) address, (byte) (value >> 8), (byte) value});
    }
}
