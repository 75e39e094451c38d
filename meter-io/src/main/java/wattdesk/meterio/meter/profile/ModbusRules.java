package wattdesk.meterio.meter.profile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a Modbus meter is told something (10, 13).
///
/// @param open, close, automatic what is written for each verb; empty where it has none
/// @param within how long the relay may take to show it
/// @param unlock what is written before anything else; null where nothing is
/// @param clock how its clock is set; null where it is not
/// @param sets blocks of limits and prices
public record ModbusRules(List<RegisterStep> open, List<RegisterStep> close,
        List<RegisterStep> automatic, Duration within, @Nullable Unlock unlock,
        @Nullable ClockWrite clock, List<WriteBlock> sets) {

    private static final int REGISTERS = 0x10;
    private static final int MOST_SECONDS = 600;

    /// The password goes into registers before a write (10.3). The password itself is never in a
    /// profile.
    ///
    /// @param bcd two digits a byte, otherwise one number high byte first
    public record Unlock(int start, int registers, boolean bcd) {
    }

    public record ClockWrite(int function, int start, int registers, ByteForm form) {
    }

    public ModbusRules {
        open = List.copyOf(open);
        close = List.copyOf(close);
        automatic = List.copyOf(automatic);
        sets = List.copyOf(sets);
    }

    static ModbusRules read(ProfileTable root, ControlRule control,
            Map<Quantity, Source> sources) {
        int function = root.table("framing").number("write_fc", REGISTERS);
        ProfileTable relay = root.table("relay");
        ProfileTable confirm = relay.table("confirm");
        ModbusRules rules = new ModbusRules(RegisterStep.read(relay, "open", function),
                RegisterStep.read(relay, "close", function),
                RegisterStep.read(relay, "auto", function),
                Duration.ofSeconds(confirm.within(
                        "within_s", 1, MOST_SECONDS, (int) control.within().toSeconds())),
                root.has("unlock") ? unlock(root.table("unlock")) : null,
                root.has("clock") ? clock(root.table("clock")) : null, sets(root));
        confirmed(confirm, sources);
        rules.judge(root, control, sources);
        return rules;
    }

    private static void confirmed(ProfileTable confirm, Map<Quantity, Source> sources) {
        String word = confirm.text("q", Quantity.RELAY.word());
        boolean there = Quantity.of(word).filter(sources::containsKey).isPresent();
        if (confirm.has("q") && (!word.equals(Quantity.RELAY.word()) || !there)) {
            confirm.wrong("q", "profile.word", word);
        }
    }

    private static Unlock unlock(ProfileTable unlock) {
        String coded = unlock.text("coded", "bcd");
        if (!coded.equals("bcd") && !coded.equals("bin")) {
            unlock.wrong("coded", "profile.word", coded);
        }
        return new Unlock(unlock.within("start", 0, BlockTables.LAST_REGISTER),
                unlock.within("count", 1, 4, 1), coded.equals("bcd"));
    }

    private static ClockWrite clock(ProfileTable clock) {
        ByteForm form = RegisterTables.clock(clock);
        int function = clock.number("fc", REGISTERS);
        if (!WriteBlock.FUNCTIONS.contains(function)) {
            clock.wrong("fc", "profile.word", Integer.toString(function));
        }
        int registers = clock.within("count", 1, 8, (form.bytes() + 1) / 2);
        if (2 * registers < form.bytes()) {
            clock.wrong("count", "profile.range", "count",
                    Integer.toString((form.bytes() + 1) / 2), "8");
        }
        return new ClockWrite(function,
                clock.within("start", 0, BlockTables.LAST_REGISTER), registers, form);
    }

    private static List<WriteBlock> sets(ProfileTable root) {
        List<WriteBlock> sets = new ArrayList<>();
        root.tables("set").forEach(set -> sets.add(WriteBlock.read(set)));
        return sets;
    }

    /// Every capability needs its table, and no write may touch what commands the relay (10.2:
    /// 0057 and 0058 lie inside the parameter block).
    private void judge(
            ProfileTable root, ControlRule control, Map<Quantity, Source> sources) {
        for (Capability capability : control.can()) {
            String missing = missing(capability, sources);
            if (missing != null) {
                root.table("control").wrong("can", "profile.needs", missing);
            }
        }
        List<RegisterStep> steps = Stream.of(open, close, automatic).flatMap(List::stream).toList();
        for (WriteBlock set : sets) {
            if (steps.stream().anyMatch(step -> !step.ofCoils()
                    && set.touches(step.start(), step.end()))) {
                root.wrong("set", "profile.overlap", "set", "relay");
            }
            if (set.fields().stream().anyMatch(field -> !sources.containsKey(field.quantity()))) {
                root.wrong("set", "profile.needs", "q");
            }
        }
    }

    private @Nullable String missing(Capability capability, Map<Quantity, Source> sources) {
        return switch (capability) {
            case TRIP -> needs("relay.open", !open.isEmpty(), sources, Quantity.RELAY);
            case CLOSE -> needs("relay.close", !close.isEmpty(), sources, Quantity.RELAY);
            case AUTOMATIC -> needs("relay.auto", !automatic.isEmpty(), sources, Quantity.FORCED);
            case CLOCK -> needs("clock", clock != null, sources, Quantity.CLOCK);
            case LIMITS -> sets(Quantity.ALARM_1) || sets(Quantity.OVERDRAFT_LIMIT) ? null : "set";
            case PRICES -> sets(Quantity.PRICE_1) ? null : "set";
            case PERMIT_CLOSE, KEEP_POWER, ALARM, VALVE, STANDBY_PRICES, TIERS, STANDBY_TIERS,
                    PERIODS, STANDBY_PERIODS, FREEZE, BAUD, PASSWORD, ADDRESS, OPEN_ACCOUNT ->
                    capability.word();
        };
    }

    private static @Nullable String needs(String table, boolean there,
            Map<Quantity, Source> sources, Quantity readBack) {
        return !there ? table : sources.containsKey(readBack) ? null : "q." + readBack.word();
    }

    private boolean sets(Quantity quantity) {
        return sets.stream().flatMap(set -> set.fields().stream())
                .anyMatch(field -> field.quantity() == quantity);
    }
}
