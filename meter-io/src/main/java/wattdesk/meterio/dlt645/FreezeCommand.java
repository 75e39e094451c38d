package wattdesk.meterio.dlt645;

import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Hex;

/// Freezes the registers: `16H mm hh DD MM`, 99 stands for every; all 99 means at once (7.3).
///
/// @param pattern MMDDhhmm, 8 digits in reading order
public record FreezeCommand(String pattern) {

    public static final String NOW = "99999999";

    public FreezeCommand {
        if (!pattern.matches("\\d{8}")) {
            throw new IllegalArgumentException("a pattern of 8 digits: " + pattern);
        }
    }

    public Frame645 frame(String address) {
        return new Frame645(address, Control.FREEZE, Hex.reversed(pattern));
    }

    /// Null when the frame is no such command.
    public static @Nullable FreezeCommand of(Frame645 frame) {
        boolean fits = frame.control() == Control.FREEZE && frame.data().matches("\\d{8}");
        return fits ? new FreezeCommand(Hex.reversed(frame.data())) : null;
    }
}
