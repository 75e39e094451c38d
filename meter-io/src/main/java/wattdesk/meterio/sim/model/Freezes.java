package wattdesk.meterio.sim.model;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Registers as they stood at a time of the meter's own clock: the last 62 days, 12 settlement
/// periods and three that somebody asked for.
public final class Freezes {

    /// One frozen set of registers.
    ///
    /// @param at by the meter's clock
    /// @param wh forward total, then the four bands
    public record Frozen(LocalDateTime at, List<Long> wh) {}

    /// What is frozen when.
    public enum Kind {
        DAY(62),
        SETTLEMENT(12),
        INSTANT(3),
        TIMED(12);

        private final int kept;

        Kind(int kept) {
            this.kept = kept;
        }
    }

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private final Memory memory;
    private final MeterState state;

    Freezes(Memory memory, MeterState state) {
        this.memory = memory;
        this.state = state;
    }

    void take(Kind kind, LocalDateTime at) {
        memory.put(prefix(kind) + STAMP.format(at),
                LongStream.concat(LongStream.of(state.energyWh), LongStream.of(state.bandWh))
                        .mapToObj(Long::toString).collect(Collectors.joining(",")));
        var names = memory.names(prefix(kind));
        for (int i = 0; i < names.size() - kind.kept; i++) {
            memory.forget(names.get(i));
        }
    }

    /// The one before so many others; 1 is the last.
    public Optional<Frozen> last(Kind kind, int back) {
        var names = memory.names(prefix(kind));
        if (back < 1 || back > names.size()) {
            return Optional.empty();
        }
        var name = names.get(names.size() - back);
        var at = LocalDateTime.parse(name.substring(prefix(kind).length()), STAMP);
        var wh = java.util.stream.Stream.of(memory.text(name).orElseThrow().split(","))
                .map(Long::valueOf).toList();
        return Optional.of(new Frozen(at, wh));
    }

    private static String prefix(Kind kind) {
        return "frozen." + kind.name().toLowerCase(java.util.Locale.ROOT) + ".";
    }
}
