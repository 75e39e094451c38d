package wattdesk.meterio.sim.model;

import java.time.LocalDateTime;
import java.util.Optional;

/// One record of a meter, in its own time.
///
/// @param end empty while it lasts
/// @param operator 8 hex digits of whoever asked for it; empty where nobody did
/// @param beforeWh forward energy when it began
/// @param afterWh forward energy when it ended
/// @param extra what else belongs to it, in hex; may be empty
public record MeterEvent(
        LocalDateTime start,
        Optional<LocalDateTime> end,
        String operator,
        long beforeWh,
        long afterWh,
        String extra) {

    String text() {
        return String.join(";", start.toString(), end.map(LocalDateTime::toString).orElse(""),
                operator, Long.toString(beforeWh), Long.toString(afterWh), extra);
    }

    static MeterEvent read(String text) {
        var parts = text.split(";", -1);
        return new MeterEvent(LocalDateTime.parse(parts[0]),
                Optional.of(parts[1]).filter(e -> !e.isEmpty()).map(LocalDateTime::parse),
                parts[2], Long.parseLong(parts[3]), Long.parseLong(parts[4]), parts[5]);
    }
}
