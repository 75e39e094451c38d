package wattdesk.meterio.sim.dlt645;

import java.io.ByteArrayOutputStream;
import java.util.OptionalInt;
import wattdesk.meterio.sim.model.Memory;
import wattdesk.meterio.sim.model.Tariffs;

/// Zone tables 04010000 and 04020000 (MMDDNN per zone) and day tables 0401000n and 0402000n
/// (hhmmNN per slot); each entry is low byte first (22). A shorter table is filled up with its last
/// entry.
final class Tables645 {

    static final String ZONES = "p.zones";
    static final String SLOTS = "p.slots";
    static final int USUAL_ZONES = 2;
    static final int USUAL_SLOTS = 14;

    private static final int ENTRY = 3;
    private static final int MOST_ENTRIES = 14;
    private static final int TABLES = 8;

    private final Memory memory;

    Tables645(Memory memory) {
        this.memory = memory;
    }

    static boolean has(String identifier) {
        return identifier.matches("040[12]000[0-" + TABLES + "]");
    }

    byte[] read(String identifier) {
        var zone = isZone(identifier);
        var text = memory.text(name(identifier)).orElse(zone ? "010101" : "000003");
        int entries = entries(zone);
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < entries; i++) {
            int at = Math.min(i * 6, text.length() - 6);
            out.writeBytes(Bcd.wire(text.substring(at, at + 6)));
        }
        return out.toByteArray();
    }

    private int entries(boolean zone) {
        return (int) (zone ? memory.whole(ZONES, USUAL_ZONES) : memory.whole(SLOTS, USUAL_SLOTS));
    }

    OptionalInt write(String identifier, byte[] wire) {
        boolean zone = isZone(identifier);
        int entries = wire.length / ENTRY;
        if (wire.length == 0 || wire.length % ENTRY != 0
                || !Bcd.hex(wire, 0, wire.length).matches("[0-9]+")) {
            return OptionalInt.of(Replies645.OTHER);
        }
        if (entries > Math.min(MOST_ENTRIES, entries(zone))) {
            return OptionalInt.of(
                    zone ? Replies645.TOO_MANY_ZONES : Replies645.TOO_MANY_SLOTS);
        }
        var text = new StringBuilder();
        for (int i = 0; i < entries; i++) {
            int number = Integer.parseInt(Bcd.hex(wire, i * ENTRY, 1));
            if (number < 1 || number > (zone ? TABLES : Tariffs.BANDS)) {
                return OptionalInt.of(zone ? Replies645.OTHER : Replies645.TOO_MANY_TARIFFS);
            }
            text.append(Bcd.reading(wire, i * ENTRY, ENTRY));
        }
        memory.put(name(identifier), text.toString());
        return OptionalInt.empty();
    }

    private static boolean isZone(String identifier) {
        return identifier.endsWith("0");
    }

    private static String name(String identifier) {
        char set = identifier.charAt(3);
        return isZone(identifier) ? "zone." + set : "day." + set + "." + identifier.charAt(7);
    }
}
