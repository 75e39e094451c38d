package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wattdesk.meterio.dlt645.DailyFreeze;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.meter.FreezeOutcome;
import wattdesk.quantity.Energy;

/// Reads what a DL/T 645-2007 meter froze on its last days.
@Command(name = "freezes")
final class MeterFreezes implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private RecordBench bench = new RecordBench();

    @Option(names = "--days", paramLabel = "1-62", defaultValue = "7")
    private int days = 7;

    MeterFreezes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (days < 1 || days > DailyFreeze.MOST_DAYS) {
            throw Typed.wrong("--days", days);
        }
        bench.read(desk, meter -> {
            for (int day = 1; day <= days; day++) {
                print(day, switch (meter.dailyFreeze(day, Priority.COUNTER)) {
                    case FreezeOutcome.Missed missed -> throw bench.missed(missed.why(), desk);
                    case FreezeOutcome.Read read -> read.freeze();
                });
            }
        });
        return Exit.DONE.code();
    }

    private void print(int day, DailyFreeze freeze) {
        ObjectNode document = Json.object().put("day", day);
        switch (freeze) {
            case DailyFreeze.Value value -> {
                document.put("at", value.at().toString())
                        .put("energy", new Energy(value.totalWh()).kWh());
                ArrayNode tariffs = document.putArray("tariffs");
                value.tariffsWh().forEach(wh -> tariffs.add(new Energy(wh).kWh()));
            }
            case DailyFreeze.NoRecord _ -> document.putNull("at");
            case DailyFreeze.Unclean unclean -> document.put("unclean", unclean.hex());
        }
        desk.terminal().answer(desk.json(), document, RecordBench.line(document));
    }
}
