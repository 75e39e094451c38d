package wattdesk.meterio.card.grid;

import java.util.Arrays;
import wattdesk.meterio.card.Hex;

/// The return file, short id 05 (State Grid, 49 bytes) or 06 (Southern Grid, 50 bytes)
/// (返写信息文件): 11 meter, 17 customer, 23 remaining, 27 count, 31 overdraft (u32 each), 42 time.
///
/// Bytes 35–41 stay as they are: one source reads four bytes of key information and a count of
/// illegal inserts in three, another one begins that count a byte earlier (decision 0060).
///
/// @param keysAndInserts bytes 35 to 41, in hex
/// @param time YYMMDDhhmm
record GridReturn(String meter, String customer, long remainingFen, long count,
        long overdraftFen, String keysAndInserts, String time) {

    static final int STATE_GRID = 0x05;
    static final int SOUTHERN_GRID = 0x06;
    private static final int SHORT = 49;
    private static final int LONG = 50;

    static int length(int file) {
        return file == STATE_GRID ? SHORT : LONG;
    }

    static GridFile<GridReturn> decode(byte[] bytes) {
        if (GridFile.empty(bytes)) {
            return new GridFile.Empty<>();
        }
        if (!GridFile.framed(bytes, SHORT) && !GridFile.framed(bytes, LONG)) {
            return new GridFile.Broken<>();
        }
        GridReturn found = new GridReturn(hex(bytes, 11, 17), hex(bytes, 17, 23),
                GridFile.unsigned(bytes, 23, 4), GridFile.unsigned(bytes, 27, 4),
                GridFile.unsigned(bytes, 31, 4), hex(bytes, 35, 42), hex(bytes, 42, 47));
        boolean clean = found.meter.matches("\\d+") && found.customer.matches("\\d+")
                && found.time.matches("\\d+");
        return clean ? new GridFile.Read<>(found) : new GridFile.Broken<>();
    }

    private static String hex(byte[] bytes, int from, int to) {
        return Hex.of(Arrays.copyOfRange(bytes, from, to));
    }
}
