package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wattdesk.meterio.dlt645.DailyFreeze;
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
        bench.read(desk, records -> {
            for (int day = 1; day <= days; day++) {
                print(day, records.read(DailyFreeze.identifier(day)));
            }
        });
        return Exit.DONE.code();
    }

    private void print(int day, @Nullable String payload) {
        ObjectNode document = Json.object().put("day", day);
        DailyFreeze freeze = payload == null ? new DailyFreeze.NoRecord()
                : DailyFreeze.decode(payload);
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
