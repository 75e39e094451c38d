package wattdesk.meterio.meter;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Hex;
import wattdesk.meterio.meter.profile.Source.Registers;

/// Registers as numbers, digits, times and states; what is not clean is no value.
final class RegisterValues {

    private static final int CENTURY = 2000;

    private RegisterValues() {
    }

    static long number(List<Integer> own, Registers source) {
        long high = own.get(source.lowWordFirst() ? own.size() - 1 : 0);
        long low = own.get(source.lowWordFirst() ? 0 : own.size() - 1);
        return switch (source.type()) {
            case S16 -> (short) high;
            case U32 -> (high << 16) | low;
            case S32 -> (int) ((high << 16) | low);
            case U16, BITS, BCD6, CLOCK7 -> high;
        };
    }

    static @Nullable String digits(List<Integer> own) {
        String text = hex(own);
        return text.matches("\\d+") ? text : null;
    }

    /// YY MM DD W hh mm ss, one byte each, binary.
    static @Nullable LocalDateTime clock(List<Integer> own) {
        byte[] part = Hex.bytes(hex(own));
        try {
            return LocalDateTime.of(CENTURY + part[0], part[1], part[2], part[4], part[5], part[6]);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// Closed as soon as one of the named bits says so: current can flow.
    static @Nullable RelayState relay(int word, Registers source) {
        if (source.bits().isEmpty()) {
            return null;
        }
        boolean closed = source.bits().values().stream()
                .anyMatch(bit -> ((word >> bit) & 1) == source.closedWhen());
        return closed ? RelayState.CLOSED : RelayState.OPEN;
    }

    private static String hex(List<Integer> own) {
        StringBuilder text = new StringBuilder();
        own.forEach(register -> text.append(Hex.word(register)));
        return text.toString();
    }
}
