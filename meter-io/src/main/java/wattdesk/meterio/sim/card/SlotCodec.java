package wattdesk.meterio.sim.card;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// The meter's own view of the layout (cards.md 13.2): keys and records of one card.
///
/// Parts: 0 and 1 purchases, 2 and 3 returns, 4 header.
final class SlotCodec {

    static final int HEADER = 4;
    private static final int TAG = 8;
    private static final byte[] MAGIC = "PBS1".getBytes(StandardCharsets.US_ASCII);

    private final byte[] master;
    private final byte[] serial;
    private final Cmac128 sealing;

    SlotCodec(byte[] master, byte[] serial) {
        this.master = master.clone();
        this.serial = serial.clone();
        this.sealing = new Cmac128(key(1, MAGIC));
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    /// Sixteen bytes for a purpose and a label.
    byte[] key(int purpose, byte[] label) {
        var text = ByteBuffer.allocate(1 + serial.length + label.length)
                .put((byte) purpose).put(serial).put(label);
        return new Cmac128(master).tag(text.array());
    }

    byte[] key(int purpose, String label) {
        return key(purpose, label.getBytes(StandardCharsets.US_ASCII));
    }

    byte[] sectorKey(int sector, char which) {
        return Arrays.copyOf(key(2, new byte[] {(byte) sector, (byte) which}), 6);
    }

    byte[] sealed(int part, byte[] body) {
        var text = ByteBuffer.allocate(serial.length + 1 + body.length)
                .put(serial).put((byte) part).put(body);
        byte[] tag = sealing.tag(text.array());
        return ByteBuffer.allocate(body.length + TAG).put(body).put(tag, 0, TAG).array();
    }

    private boolean genuine(int part, byte[] bytes) {
        return bytes.length > TAG
                && Arrays.equals(bytes, sealed(part, Arrays.copyOf(bytes, bytes.length - TAG)));
    }

    boolean header(byte[] bytes) {
        return genuine(HEADER, bytes) && Arrays.equals(Arrays.copyOf(bytes, 4), MAGIC)
                && bytes[4] == 1 && bytes[5] == 1;
    }

    /// What a purchase says to the meter.
    ///
    /// @param hoardingFen limit that holds for this purchase; negative where none is given
    record Bought(int kind, long count, String meter, String customer, long amount,
            boolean energy, long hoardingFen) {}

    Optional<Bought> bought(int part, byte[] bytes) {
        if (!genuine(part, bytes) || bytes[0] != 'P' || bytes[1] != 1) {
            return Optional.empty();
        }
        var in = ByteBuffer.wrap(bytes);
        boolean limited = (bytes[24] & 0x08) != 0;
        return Optional.of(new Bought(bytes[2], in.getInt(4) & 0xFFFFFFFFL,
                hex(Arrays.copyOfRange(bytes, 8, 14)), hex(Arrays.copyOfRange(bytes, 14, 20)),
                in.getInt(20) & 0xFFFFFFFFL, bytes[24] < 0,
                limited ? in.getInt(33) & 0xFFFFFFL : -1));
    }

    /// What the meter tells the seller.
    ///
    /// @param status bits 0–2 and the number behind `Err 3` in the high half
    /// @param time YYMMDDhhmm
    record Told(int status, long count, String meter, long remaining, long totalFen,
            long energyHundredths, int illegalInserts, String time) {

        /// Later is larger; of equal counts the later time.
        String age() {
            return String.format("%010d%s", count, time);
        }
    }

    byte[] told(int part, Told told) {
        var out = ByteBuffer.allocate(40);
        out.put((byte) 'R').put((byte) 1).put((byte) told.status()).put((byte) 1);
        out.putInt((int) told.count()).put(HexFormat.of().parseHex(told.meter()));
        out.putInt((int) told.remaining()).putInt((int) told.totalFen());
        out.putInt((int) told.energyHundredths()).putShort((short) told.illegalInserts());
        out.put(HexFormat.of().parseHex(told.time()));
        return sealed(part, out.array());
    }

    Optional<Told> told(int part, byte[] bytes) {
        if (!genuine(part, bytes) || bytes[0] != 'R' || bytes[1] != 1) {
            return Optional.empty();
        }
        var in = ByteBuffer.wrap(bytes);
        return Optional.of(new Told(bytes[2] & 0xFF, in.getInt(4) & 0xFFFFFFFFL,
                hex(Arrays.copyOfRange(bytes, 8, 14)), in.getInt(14),
                in.getInt(18) & 0xFFFFFFFFL, in.getInt(22) & 0xFFFFFFFFL,
                in.getShort(26) & 0xFFFF, hex(Arrays.copyOfRange(bytes, 28, 33))));
    }
}
