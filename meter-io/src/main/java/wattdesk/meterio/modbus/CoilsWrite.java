package wattdesk.meterio.modbus;

import java.util.List;
import wattdesk.meterio.line.Octets;

/// A write of several coils (0F): unit, function, start, quantity, number of bytes, the coils with
/// the first in the lowest bit, CRC.
public record CoilsWrite(int unit, int start, List<Boolean> coils) {

    static final int FUNCTION = 0x0F;
    private static final int HEAD = 7;

    public CoilsWrite {
        coils = List.copyOf(coils);
    }

    public Octets frame() {
        int bytes = (coils.size() + 7) / 8;
        byte[] body = new byte[HEAD + bytes];
        body[0] = (byte) unit;
        body[1] = FUNCTION;
        body[2] = (byte) (start >> 8);
        body[3] = (byte) start;
        body[4] = (byte) (coils.size() >> 8);
        body[5] = (byte) coils.size();
        body[6] = (byte) bytes;
        for (int i = 0; i < coils.size(); i++) {
            body[HEAD + i / 8] |= (byte) ((coils.get(i) ? 1 : 0) << (i % 8));
        }
        return Crc16.seal(body);
    }
}
