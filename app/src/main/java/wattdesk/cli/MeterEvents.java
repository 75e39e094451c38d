package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wattdesk.meterio.dlt645.EventKind;
import wattdesk.meterio.dlt645.EventRecord;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.meter.EventsOutcome;
import wattdesk.meterio.meter.MeterWords;

/// Reads what a DL/T 645-2007 meter keeps records of. What it has no such record of is left out.
@Command(name = "events")
final class MeterEvents implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private RecordBench bench = new RecordBench();

    @Option(names = "--kind", paramLabel = "KIND", split = ",")
    private List<String> kinds = List.of();

    @Option(names = "--last", paramLabel = "1-10", defaultValue = "3")
    private int last = 3;

    MeterEvents(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (last < 1 || last > EventKind.MOST_RECORDS) {
            throw Typed.wrong("--last", last);
        }
        List<EventKind> wanted = kinds.isEmpty() ? Arrays.asList(EventKind.values())
                : kinds.stream().map(kind -> Typed.word("--kind", EventKind.class, kind)).toList();
        bench.read(desk, meter -> wanted.forEach(kind ->
                print(kind, meter.events(kind, last, Priority.COUNTER))));
        return Exit.DONE.code();
    }

    private void print(EventKind kind, EventsOutcome outcome) {
        switch (outcome) {
            case EventsOutcome.Missed missed -> throw bench.missed(missed.why(), desk);
            case EventsOutcome.Read read -> {
                List<EventRecord> records = read.records();
                for (int i = 0; i < records.size(); i++) {
                    print(kind, read.count(), i + 1, records.get(i));
                }
                if (records.isEmpty() && read.count() != null) {
                    print(kind, read.count(), 0, new EventRecord.NoRecord());
                }
            }
        }
    }

    private void print(EventKind kind, @Nullable Integer times, int back, EventRecord record) {
        ObjectNode document = Json.object().put("kind", word(kind)).put("times", times)
                .put("back", back);
        switch (record) {
            case EventRecord.Value value -> document.put("start", value.start().toString())
                    .put("end", value.end() == null ? null : value.end().toString())
                    .put("operator", value.operator()).put("rest", value.rest());
            case EventRecord.NoRecord _ -> document.putNull("start");
            case EventRecord.Unclean unclean -> document.put("unclean", unclean.hex());
        }
        String name = new MeterWords(desk.terminal().language().locale())
                .say("event." + kind.name().toLowerCase(Locale.ROOT));
        desk.terminal().answer(desk.json(), document,
                RecordBench.line(document.deepCopy().put("kind", name)));
    }

    private static String word(EventKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
