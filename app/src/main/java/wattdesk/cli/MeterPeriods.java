package wattdesk.cli;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wattdesk.meterio.meter.control.DaySlot;
import wattdesk.meterio.meter.control.Order;
import wattdesk.meterio.meter.control.YearZone;

/// Sets the zones of the year and the day tables that they name, in force at once or standing by,
/// and reads them back.
@Command(name = "periods")
final class MeterPeriods implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private ControlBench bench = new ControlBench();

    @Option(names = "--zones", paramLabel = "MM-DD=TABLE,…", required = true)
    private String zones = "";

    @Option(names = "--day", paramLabel = "HH:MM=TARIFF,…", required = true)
    private List<String> days = List.of();

    @Mixin
    private Standby standby = new Standby();

    MeterPeriods(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return bench.tell(desk, new Order.Periods(
                entries("--zones", zones, (from, table) ->
                        new YearZone(MonthDay.parse("--" + from), table)),
                days.stream().map(day -> entries("--day", day, (from, tariff) ->
                        new DaySlot(LocalTime.parse(from), tariff))).toList(),
                standby.set(), standby.switchAt()));
    }

    /// Each from where it begins to the next one.
    private static <T> List<T> entries(
            String option, String typed, BiFunction<String, Integer, T> entry) {
        return Arrays.stream(typed.split(",", -1)).map(String::strip).map(text -> {
            String[] sides = text.split("=", -1);
            try {
                if (sides.length == 2 && sides[1].matches("\\d{1,2}")) {
                    return entry.apply(sides[0], Integer.valueOf(sides[1]));
                }
            } catch (DateTimeException | IllegalArgumentException e) {
                // told below
            }
            throw Typed.wrong(option, text);
        }).toList();
    }
}
