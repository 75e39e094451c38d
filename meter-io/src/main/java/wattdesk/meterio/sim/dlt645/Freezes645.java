package wattdesk.meterio.sim.dlt645;

import java.io.ByteArrayOutputStream;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import wattdesk.meterio.sim.model.Freezes.Frozen;
import wattdesk.meterio.sim.model.Freezes.Kind;
import wattdesk.meterio.sim.model.Works;

/// What was frozen, by data identifier: 0506xxnn days (22), 0501xxnn at once and 0500xxnn timed
/// (mem), xx FF for time and forward energies, 00 the time, 01 the energies; 0001ttnn energies at
/// the end of settlement periods. A block is time (5 bytes, mm hh DD MM YY), total and four bands.
final class Freezes645 {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyMMddHHmm");
    private static final int TIME_BYTES = 5;

    private final Works works;

    Freezes645(Works works) {
        this.works = works;
    }

    Optional<byte[]> read(String identifier) {
        int back = Integer.parseInt(identifier.substring(6), 16);
        return switch (identifier.substring(0, 4)) {
            case "0506" -> frozen(Kind.DAY, back, identifier.substring(4, 6));
            case "0501" -> frozen(Kind.INSTANT, back, identifier.substring(4, 6));
            case "0500" -> frozen(Kind.TIMED, back, identifier.substring(4, 6));
            case "0000", "0001" -> settled(identifier.substring(4, 6), back);
            default -> Optional.empty();
        };
    }

    private Optional<byte[]> frozen(Kind kind, int back, String part) {
        return works.freezes().last(kind, back).map(Freezes645::block).flatMap(block ->
                switch (part) {
                    case "FF" -> Optional.of(block);
                    case "00" -> Optional.of(Arrays.copyOf(block, TIME_BYTES));
                    case "01" -> Optional.of(Arrays.copyOfRange(block, TIME_BYTES, block.length));
                    default -> Optional.empty();
                });
    }

    private static byte[] block(Frozen frozen) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(Bcd.wire(TIME.format(frozen.at())));
        frozen.wh().forEach(wh -> out.writeBytes(Bcd.of(wh / 10, 4)));
        return out.toByteArray();
    }

    /// A period that has not been yet reads as zero.
    private Optional<byte[]> settled(String tariff, int back) {
        if (back < 1 || back > 12) {
            return Optional.empty();
        }
        var block = works.freezes().last(Kind.SETTLEMENT, back).map(Freezes645::block)
                .orElseGet(() -> new byte[TIME_BYTES + 20]);
        if (tariff.equals("FF")) {
            return Optional.of(Arrays.copyOfRange(block, TIME_BYTES, block.length));
        }
        if (!tariff.matches("0[0-4]")) {
            return Optional.empty();
        }
        int from = TIME_BYTES + 4 * Integer.parseInt(tariff);
        return Optional.of(Arrays.copyOfRange(block, from, from + 4));
    }
}
