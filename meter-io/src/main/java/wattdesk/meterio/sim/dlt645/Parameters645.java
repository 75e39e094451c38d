package wattdesk.meterio.sim.dlt645;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import wattdesk.meterio.sim.model.Tariffs;
import wattdesk.meterio.sim.model.Works;

/// The parameters of a meter by data identifier (7.6), for reading and for 14H.
///
/// Prices and ladders: 0405ssbb is the price of band bb in set ss (01 current, 02 standby);
/// 040600nn and 040601nn are limits and prices of the current ladders, 040602nn and 040603nn those
/// of the standby ones (mem). FF in the last byte is the whole block.
final class Parameters645 {

    private static final String BLOCK = "FF";
    private static final String ALWAYS = "0000000000";

    private final Works works;
    private final Tables645 tables;

    Parameters645(Works works) {
        this.works = works;
        this.tables = new Tables645(works.memory());
    }

    Optional<byte[]> read(String identifier) {
        if (Tables645.has(identifier)) {
            return Optional.of(tables.read(identifier));
        }
        var values = values(identifier);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        var out = new ByteArrayOutputStream();
        values.forEach(value -> out.writeBytes(value.wire(works.memory())));
        return Optional.of(out.toByteArray());
    }

    /// Writes the value; what is wrong with it as an error byte, or nothing.
    OptionalInt write(String identifier, byte[] wire) {
        if (Tables645.has(identifier)) {
            return tables.write(identifier, wire);
        }
        var values = values(identifier);
        if (values.isEmpty()) {
            return OptionalInt.of(Replies645.NO_DATA);
        }
        boolean sized = values.stream().mapToInt(Value645::bytes).sum() == wire.length;
        if (!sized || !values.getFirst().accepts(wire)) {
            return OptionalInt.of(Replies645.OTHER);
        }
        int at = 0;
        for (var value : values) {
            value.write(works.memory(), wire, at);
            at += value.bytes();
        }
        return OptionalInt.empty();
    }

    /// What the value would be if only the first half of the bytes were taken over.
    byte[] torn(String identifier, byte[] wire) {
        var before = read(identifier).orElse(wire);
        var out = Arrays.copyOf(before, wire.length);
        System.arraycopy(wire, 0, out, 0, (wire.length + 1) / 2);
        return out;
    }

    private List<Value645> values(String identifier) {
        return switch (identifier.substring(0, 6)) {
            case "040501", "040502" -> prices(identifier);
            case "040600", "040602" -> ladders("ladder.limit.", identifier, 0);
            case "040601", "040603" -> ladders("ladder.price.", identifier, 1);
            case "040005" -> List.of();
            default -> single(identifier).map(List::of).orElse(List.of());
        };
    }

    private List<Value645> prices(String identifier) {
        int set = identifier.charAt(5) - '0';
        return part(identifier, Tariffs.BANDS).mapToObj(band -> new Value645(
                "price." + set + "." + band, 4, Value645.Form.NUMBER,
                memory -> Bcd.digits(works.tariffs().bandPrice(set, band), 4))).toList();
    }

    /// As many limits as there are ladders, and one price more.
    private List<Value645> ladders(String name, String identifier, int more) {
        int set = identifier.charAt(5) < '2' ? 1 : 2;
        return part(identifier, works.tariffs().ladders() + more)
                .mapToObj(n -> Value645.number(name + set + "." + n, 4, 0)).toList();
    }

    private static IntStream part(String identifier, int most) {
        var last = identifier.substring(6);
        if (last.equals(BLOCK)) {
            return IntStream.rangeClosed(1, most);
        }
        return last.matches("[0-9]{2}") && Integer.parseInt(last) >= 1
                && Integer.parseInt(last) <= most
                ? IntStream.of(Integer.parseInt(last)) : IntStream.empty();
    }

    /// Weekend flags have one bit per day, Sunday in bit 0; a day whose bit is 0 follows the
    /// weekend's table (mem).
    private Optional<Value645> single(String identifier) {
        return Optional.ofNullable(switch (identifier) {
            case "04000106" -> Value645.digits("switch.zone", ALWAYS);
            case "04000107" -> Value645.digits("switch.day", ALWAYS);
            case "04000108" -> Value645.digits("switch.price", ALWAYS);
            case "04000109" -> Value645.digits("switch.ladder", ALWAYS);
            case "04000201" -> Value645.number(Tables645.ZONES, 1, Tables645.USUAL_ZONES);
            case "04000202" -> Value645.number("p.tables", 1, 8);
            case "04000203" -> Value645.number(Tables645.SLOTS, 1, Tables645.USUAL_SLOTS);
            case "04000204" -> Value645.number("p.tariffs", 1, Tariffs.BANDS);
            case "04000205" -> Value645.number("p.holidays", 2, 0);
            case "04000207" -> Value645.number("ladder.count", 1, 0);
            case "04000306" -> Value645.number("p.ct", 3, 1);
            case "04000307" -> Value645.number("p.pt", 3, 1);
            case "04000801" -> Value645.bits("weekend.flags", 0x7F);
            case "04000802" -> Value645.number("weekend.table", 1, 1);
            case "04001001" -> Value645.number("alarm.1", 4, 0);
            case "04001002" -> Value645.number("alarm.2", 4, 0);
            case "04001003" -> Value645.number(
                    "limit.overdraft", 4, works.spec().overdraftFen());
            case "04001004" -> Value645.number("limit.hoarding", 4, works.spec().hoardingFen());
            case "04001005" -> Value645.number("limit.close", 4, 0);
            case "04001402" -> Value645.number("p.safe_current", 3, 0);
            case "04001403" -> Value645.number("p.safe_delay", 2, 0);
            case "04000B01" -> Value645.digits("settlement.1", "0100");
            case "04000B02" -> Value645.digits("settlement.2", "9999");
            case "04000B03" -> Value645.digits("settlement.3", "9999");
            case "04000F01", "04000F02", "04000F03", "04000F04" ->
                Value645.number("p." + identifier, 4, 0);
            default -> null;
        });
    }
}
