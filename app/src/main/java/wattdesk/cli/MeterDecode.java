package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wattdesk.meterio.meter.DecodedFrame;
import wattdesk.meterio.meter.FrameDecoder;
import wattdesk.meterio.meter.MeterWords;
import wattdesk.meterio.meter.profile.Protocol;

/// Decodes frames without a line.
@Command(name = "decode")
final class MeterDecode implements Callable<Integer> {

    private final Desk desk;

    @Option(names = "--protocol", paramLabel = "dlt645|dlt645-97|modbus|cjt188", required = true)
    private String protocol = "";

    @Parameters(paramLabel = "HEX", arity = "1..*", descriptionKey = "wattdesk.meter.decode.HEX")
    private List<String> texts = List.of();

    MeterDecode(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Protocol spoken = Protocols.named(protocol);
        List<DecodedFrame> frames = whole().stream()
                .flatMap(text -> decode(spoken, text).stream()).toList();
        frames.forEach(frame -> desk.terminal().answer(
                desk.json(), document(spoken, frame, desk), text(frame, desk)));
        return Exit.DONE.code();
    }

    /// Bytes given one by one are one text; longer words are a text each.
    private List<String> whole() {
        boolean bytes = texts.stream().allMatch(text -> text.strip().length() == 2);
        return bytes ? List.of(String.join("", texts)) : texts;
    }

    private static List<DecodedFrame> decode(Protocol spoken, String text) {
        String hex = text.replaceAll("\\s", "");
        if (hex.isEmpty() || hex.length() % 2 != 0 || !hex.matches("[0-9A-Fa-f]+")) {
            throw Fault.of(Exit.USAGE, "WD-1004", text).with("given", text).thrown();
        }
        return FrameDecoder.decode(spoken, hex);
    }

    static ObjectNode document(Protocol spoken, DecodedFrame frame, Desk desk) {
        ObjectNode document = Json.object().put("valid", frame.valid())
                .put("address", frame.address()).put("control", frame.control())
                .put("identifier", frame.identifier()).put("data", frame.data())
                .put("value", frame.value());
        if (spoken == Protocol.MODBUS) {
            document.put("unit", frame.unitNumber()).put("function", frame.function())
                    .put("exception", frame.exception());
        } else {
            document.put("unit", frame.unit());
        }
        return document.put("error", frame.error()).put("meaning", meaning(frame, desk));
    }

    static String text(DecodedFrame frame, Desk desk) {
        String address = frame.unitNumber() == null ? frame.address()
                : Integer.toString(frame.unitNumber());
        return java.util.stream.Stream.of(frame.valid() ? "+" : "-", address, frame.control(),
                        frame.identifier(), frame.data(), frame.value(), meaning(frame, desk))
                .map(part -> part == null ? "" : part)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    static String meaning(DecodedFrame frame, Desk desk) {
        Locale locale = desk.terminal().language().locale();
        return new MeterWords(locale).say(frame.meaning()).strip();
    }
}
