package wattdesk.meterio.card.grid;

import java.util.Arrays;
import java.util.Optional;
import wattdesk.meterio.card.Hex;
import wattdesk.meterio.card.PurchaseKind;

/// The parameter file, short id 01, 45 bytes (参数信息文件): meter number at 1EH, customer number at
/// 24H, kind of user card at 2AH.
///
/// @param kind empty for 00, the reconnect card of one vendor
record GridParameters(String meter, String customer, Optional<PurchaseKind> kind) {

    static final int FILE = 0x01;
    static final int LENGTH = 45;
    private static final int MOST_KIND = 3;

    static GridFile<GridParameters> decode(byte[] bytes) {
        if (GridFile.empty(bytes)) {
            return new GridFile.Empty<>();
        }
        if (!GridFile.framed(bytes, LENGTH) || bytes[0x2A] < 0 || bytes[0x2A] > MOST_KIND) {
            return new GridFile.Broken<>();
        }
        String meter = Hex.of(Arrays.copyOfRange(bytes, 0x1E, 0x24));
        String customer = Hex.of(Arrays.copyOfRange(bytes, 0x24, 0x2A));
        if (!meter.matches("\\d{12}") || !customer.matches("\\d{12}")) {
            return new GridFile.Broken<>();
        }
        return new GridFile.Read<>(
                new GridParameters(meter, customer, PurchaseKind.of(bytes[0x2A])));
    }
}
