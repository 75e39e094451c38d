package wattdesk.meterio.sim.site;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import wattdesk.meterio.sim.fault.PartialWrite;
import wattdesk.meterio.sim.modbus.TalkRegisters;
import wattdesk.meterio.sim.model.MeterSpec;
import wattdesk.meterio.sim.model.Protocol;
import wattdesk.meterio.sim.model.Quirks;
import wattdesk.meterio.sim.model.Refusal;

/// Reads one `[[meter]]`, or one `[[meters]]` that stands for many.
final class MeterEntry {

    private static final long MOST_FEN = 99_999_999;
    private static final long MOST_WATTS = 1_000_000;
    private static final int MOST_METERS = 10_000;

    /// Which of many; the amounts of each are drawn within a spread.
    private record Place(String address, String number, long seed, SplittableRandom random,
            int spread) {

        long drawn(long value) {
            return spread == 0 ? value
                    : value * (100 + random.nextInt(-spread, spread + 1)) / 100;
        }
    }

    private final Entry entry;

    private MeterEntry(Entry entry) {
        this.entry = entry;
    }

    /// The meter, or nothing after problems were noted.
    static List<MeterPlan> read(Entry entry, long siteSeed) {
        var reading = new MeterEntry(entry);
        var address = entry.needed("address");
        var number = entry.text("number", reading.usualNumber(address));
        long seed = entry.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE,
                siteSeed * 31 + address.hashCode());
        var plan = reading.plan(
                new Place(address, number, seed, new SplittableRandom(seed), 0));
        entry.rejectUnknown(Set.of());
        return plan.stream().toList();
    }

    /// `meters` of them with addresses counting up from `from` and numbers from `number_from`; what
    /// they hold and take is drawn within `spread` percent from the seed.
    static List<MeterPlan> readMany(Entry entry, long siteSeed) {
        var reading = new MeterEntry(entry);
        var from = entry.needed("from");
        int count = (int) entry.whole("meters", 1, MOST_METERS, 1);
        int spread = (int) entry.whole("spread", 0, 100, 0);
        var numberFrom = entry.text("number_from", reading.usualNumber(from));
        long seed = entry.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE,
                siteSeed * 31 + from.hashCode());
        var random = new SplittableRandom(seed);
        var plans = new ArrayList<MeterPlan>();
        for (int i = 0; i < count; i++) {
            var place = new Place(counted(from, i), counted(numberFrom, i), random.nextLong(),
                    random.split(), spread);
            reading.plan(place).ifPresent(plans::add);
        }
        entry.rejectUnknown(Set.of());
        return plans;
    }

    /// So many places on, with as many digits.
    private static String counted(String digits, int places) {
        if (!digits.matches("[0-9]+")) {
            return digits;
        }
        var next = new BigInteger(digits).add(BigInteger.valueOf(places)).toString();
        return "0".repeat(Math.max(0, digits.length() - next.length())) + next;
    }

    private String model() {
        return entry.text("model", entry.text("profile", ""));
    }

    private boolean plain() {
        return TalkRegisters.isPlain(model(), entry.text("registers", ""));
    }

    private String usualNumber(String address) {
        boolean unit = address.matches("[0-9]{1,3}");
        return plain() && unit ? "0".repeat(12 - address.length()) + address
                : protocol() == Protocol.MODBUS ? "" : address;
    }

    private Optional<MeterPlan> plan(Place place) {
        var line = entry.needed("line");
        var _ = entry.needed("profile");
        var protocol = protocol();
        boolean water = protocol == Protocol.CJT188 || model().contains("water");
        boolean purse = protocol == Protocol.DLT645 || (protocol == Protocol.MODBUS && !plain());
        var quirks = quirks();
        try {
            long balance = place.drawn(entry.yuan("balance", 2, 0));
            var spec = new MeterSpec(protocol, model(), place.address(), place.number(),
                    place.seed(), balance, (int) entry.whole("count", 0, 65_535, 0),
                    entry.yuan("total", 2, Math.max(0, balance)),
                    place.drawn(entry.whole(
                            water ? "volume_l" : "energy_wh", 0, 9_999_999_990L, 0)),
                    entry.text("customer", MeterSpec.NO_CUSTOMER),
                    limited("hoarding"), limited("overdraft"),
                    purse ? entry.yuan("price", 4, 6_200) : 0,
                    place.drawn(entry.whole(water ? "flow_lph" : "load_w", 0, MOST_WATTS, 0)),
                    (int) entry.whole("lead_bytes", 0, 8, 4),
                    (int) entry.whole("units_per_fen", 1, 100, 1),
                    entry.flag("encrypted"), quirks,
                    new HabitWords(entry).read(protocol == Protocol.CJT188));
            return Optional.of(new MeterPlan(line, spec, entry.line()));
        } catch (IllegalArgumentException e) {
            entry.problem(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private long limited(String key) {
        long fen = entry.yuan(key, 2, 0);
        if (fen < 0 || fen > MOST_FEN) {
            entry.problem(key, "yuan from 0 to 999999.99 are needed");
        }
        return fen;
    }

    private Protocol protocol() {
        return entry.parsed("protocol", usual(), MeterEntry::protocolNamed, Protocol.DLT645);
    }

    private String usual() {
        var model = model();
        if (model.startsWith("cjt188")) {
            return "cjt188";
        }
        if (model.startsWith("dlt645-1997")) {
            return "dlt645-97";
        }
        return model.startsWith("acrel") || plain() ? "modbus" : "dlt645";
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
