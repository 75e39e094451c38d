package wattdesk.cli;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.FrameRecord;
import wattdesk.meterio.meter.DecodedFrame;
import wattdesk.meterio.meter.FrameDecoder;
import wattdesk.meterio.meter.MeterWords;
import wattdesk.meterio.meter.control.dlt645.Blotted;
import wattdesk.meterio.meter.profile.Protocol;
import wattdesk.quantity.BusinessDay;

/// What a command says on the line and hears there, for the reader on standard error: direction,
/// time, bytes and meaning.
record TraceLines(Desk desk, List<Protocol> spoken) implements Consumer<FrameRecord> {

    static final String FROM_HOST = "HOST";
    static final String FROM_METER = "METER";
    /// How long a meter thinks is read off here.
    private static final DateTimeFormatter TO_THE_MILLISECOND =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    @Override
    public void accept(FrameRecord frame) {
        String meaning = decoded(frame.hex()).stream()
                .map(decoded -> MeterDecode.text(decoded, desk)).collect(Collectors.joining("; "));
        boolean sent = frame.direction() == FrameRecord.Direction.SENT;
        desk.terminal().remark(String.join(" ", arrow(sent ? FROM_HOST : FROM_METER),
                BusinessDay.wallClock(frame.at()).format(TO_THE_MILLISECOND), frame.hex(), "",
                new MeterWords(desk.terminal().language().locale()).note(frame), "", meaning));
    }

    /// In the protocol that it fits, where several are spoken; else in the first one.
    private List<DecodedFrame> decoded(String hex) {
        return spoken.stream().map(protocol -> FrameDecoder.decode(protocol, hex))
                .filter(frames -> frames.getFirst().valid()).findFirst()
                .orElseGet(() -> FrameDecoder.decode(spoken.getFirst(), hex));
    }

    /// Passwords that were heard are shown to nobody; our own lines do not record them at all.
    static String blotted(Protocol spoken, String hex) {
        return spoken == Protocol.DLT645 ? Blotted.hex(hex) : hex;
    }

    /// Who said it, as far as the frame itself tells: null for acknowledgements of Modbus that are
    /// equal to their request.
    static @Nullable String speaker(DecodedFrame frame) {
        if (!frame.valid()) {
            return null;
        }
        String control = frame.control();
        if (control != null) {
            return Integer.parseInt(control, 16) >= 0x80 ? FROM_METER : FROM_HOST;
        }
        if (frame.exception() != null) {
            return FROM_METER;
        }
        return switch (frame.meaning().key()) {
            case "decode.rtu.read", "decode.rtu.write" -> FROM_HOST;
            case "decode.rtu.values", "decode.rtu.written" -> FROM_METER;
            default -> null;
        };
    }

    static String arrow(@Nullable String speaker) {
        return switch (String.valueOf(speaker).toUpperCase(Locale.ROOT)) {
            case FROM_HOST -> "→";
            case FROM_METER -> "←";
            default -> "·";
        };
    }
}
