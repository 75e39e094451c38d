package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import wattdesk.meterio.line.FrameRecord;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.meter.DecodedFrame;
import wattdesk.meterio.meter.FrameDecoder;
import wattdesk.meterio.meter.RawOutcome;
import wattdesk.meterio.meter.profile.Protocol;

/// Reads any identifiers of a DL/T 645-2007 meter, single or block, whatever its profile says.
@Command(name = "raw")
final class MeterRaw implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private RecordBench bench = new RecordBench();

    @Parameters(paramLabel = "IDENTIFIER", arity = "1..*",
            descriptionKey = "wattdesk.meter.raw.IDENTIFIER")
    private List<String> identifiers = List.of();

    MeterRaw(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        List<String> wanted = identifiers.stream().map(MeterRaw::identifier).toList();
        bench.read(desk, meter -> wanted.forEach(identifier -> {
            switch (meter.read(identifier, Priority.COUNTER)) {
                case RawOutcome.Missed missed -> throw bench.missed(missed.why(), desk);
                case RawOutcome.Data data -> print(identifier, data);
            }
        }));
        return Exit.DONE.code();
    }

    private static String identifier(String typed) {
        String upper = typed.strip().toUpperCase(Locale.ROOT);
        if (!upper.matches("[0-9A-F]{8}")) {
            throw Typed.wrong("IDENTIFIER", typed);
        }
        return upper;
    }

    /// What came in several frames is told whole; each of them has a meaning only in the trace.
    private void print(String identifier, RawOutcome.Data data) {
        List<FrameRecord> replies = data.frames().stream().filter(frame ->
                frame.direction() == FrameRecord.Direction.RECEIVED).toList();
        DecodedFrame only = replies.size() == 1 ? FrameDecoder.decode(
                Protocol.DLT645, replies.getFirst().hex()).getFirst() : null;
        ObjectNode document = Json.object().put("address", data.address())
                .put("identifier", identifier).put("data", data.data())
                .put("value", only == null ? null : only.value())
                .put("unit", only == null ? null : only.unit())
                .put("meaning", only == null ? null : MeterDecode.meaning(only, desk));
        desk.terminal().answer(desk.json(), document, RecordBench.line(document));
    }
}
