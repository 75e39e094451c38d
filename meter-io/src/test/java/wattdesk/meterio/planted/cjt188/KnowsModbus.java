package wattdesk.meterio.planted.cjt188;

import wattdesk.meterio.modbus.Crc16;

/// Breaks: cjt188 is pure above line.
final class KnowsModbus {
    boolean fits() {
        return Crc16.fits(new byte[4], 0, 4);
    }
}
