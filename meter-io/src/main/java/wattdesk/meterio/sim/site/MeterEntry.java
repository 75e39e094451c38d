package wattdesk.meterio.sim.site;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import wattdesk.meterio.sim.fault.PartialWrite;
import wattdesk.meterio.sim.model.Habits;
import wattdesk.meterio.sim.model.MeterSpec;
import wattdesk.meterio.sim.model.Protocol;
import wattdesk.meterio.sim.model.Quirks;
import wattdesk.meterio.sim.model.Refusal;

/// Reads one `[[meter]]`.
final class MeterEntry {

    private static final long MOST_FEN = 99_999_999;
    private static final long MOST_WATTS = 1_000_000;

    private final Entry entry;

    private MeterEntry(Entry entry) {
        this.entry = entry;
    }

    /// The meter, or nothing after problems were noted.
    static List<MeterPlan> read(Entry entry, long siteSeed) {
        return new MeterEntry(entry).plan(siteSeed);
    }

    private List<MeterPlan> plan(long siteSeed) {
        var line = entry.needed("line");
        var profile = entry.needed("profile");
        var protocol = protocol(profile);
        var address = entry.needed("address");
        var quirks = quirks();
        try {
            var number = entry.text("number", protocol == Protocol.MODBUS ? "" : address);
            boolean water = protocol == Protocol.CJT188;
            boolean purse = protocol == Protocol.DLT645 || protocol == Protocol.MODBUS;
            long balance = entry.yuan("balance", 2, 0);
            var spec = new MeterSpec(protocol, profile, address, number,
                    entry.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE,
                            siteSeed * 31 + address.hashCode()),
                    balance, (int) entry.whole("count", 0, 65_535, 0),
                    entry.yuan("total", 2, Math.max(0, balance)),
                    entry.whole(water ? "volume_l" : "energy_wh", 0, 9_999_999_990L, 0),
                    entry.text("customer", MeterSpec.NO_CUSTOMER),
                    limited("hoarding"), limited("overdraft"),
                    purse ? entry.yuan("price", 4, 6_200) : 0,
                    entry.whole(water ? "flow_lph" : "load_w", 0, MOST_WATTS, 0),
                    (int) entry.whole("lead_bytes", 0, 8, 4),
                    (int) entry.whole("units_per_fen", 1, 100, 1),
                    entry.flag("encrypted"), quirks, Habits.USUAL);
            return List.of(new MeterPlan(line, spec, entry.line()));
        } catch (IllegalArgumentException e) {
            entry.problem(String.valueOf(e.getMessage()));
            return List.of();
        } finally {
            entry.rejectUnknown(Set.of());
        }
    }

    private long limited(String key) {
        long fen = entry.yuan(key, 2, 0);
        if (fen < 0 || fen > MOST_FEN) {
            entry.problem(key, "yuan from 0 to 999999.99 are needed");
        }
        return fen;
    }

    private Protocol protocol(String profile) {
        return entry.parsed("protocol", usual(profile), MeterEntry::protocolNamed, Protocol.DLT645);
    }

    private static String usual(String profile) {
        if (profile.startsWith("cjt188")) {
            return "cjt188";
        }
        if (profile.startsWith("dlt645-1997")) {
            return "dlt645-97";
        }
        return profile.startsWith("acrel") ? "modbus" : "dlt645";
    }

    private static Protocol protocolNamed(String name) {
        return switch (name) {
            case "dlt645" -> Protocol.DLT645;
            case "modbus" -> Protocol.MODBUS;
            case "dlt645-97" -> Protocol.DLT645_97;
            case "cjt188" -> Protocol.CJT188;
            default -> throw new IllegalArgumentException(
                    "dlt645, dlt645-97, modbus or cjt188 is needed");
        };
    }

    private Quirks quirks() {
        return new Quirks(entry.flag("offline"),
                (int) entry.whole("late_ms", 0, 60_000, 0),
                (int) entry.whole("clock_drift_s", Integer.MIN_VALUE, Integer.MAX_VALUE, 0),
                (int) entry.whole("clock_ppm", -100_000, 100_000, 0),
                named("refuse", Refusal.class),
                Optional.of(entry.text("answers_number", "")).filter(n -> !n.isEmpty()),
                named("partial", PartialWrite.class),
                entry.parsed("answers_data", "", MeterEntry::bytes, Optional.empty()),
                (int) entry.whole("split_bytes", 1, 195, Quirks.NONE.splitBytes()));
    }

    private static Optional<String> bytes(String hex) {
        if (!hex.matches("([0-9A-F]{2})*")) {
            throw new IllegalArgumentException("pairs of 0-9 and A-F are needed");
        }
        return Optional.of(hex).filter(text -> !text.isEmpty());
    }

    private <E extends Enum<E>> Optional<E> named(String key, Class<E> type) {
        return entry.parsed(key, "", text -> {
            if (text.isEmpty()) {
                return Optional.<E>empty();
            }
            for (var value : type.getEnumConstants()) {
                if (value.name().equals(text.toUpperCase(Locale.ROOT))) {
                    return Optional.of(value);
                }
            }
            throw new IllegalArgumentException("is not one of "
                    + List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT));
        }, Optional.empty());
    }
}
