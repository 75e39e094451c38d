package wattdesk.meterio.meter.control.dlt645;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.dlt645.Bcd;
import wattdesk.meterio.dlt645.SwitchTime;
import wattdesk.meterio.dlt645.TableEntry;
import wattdesk.meterio.meter.control.Change;
import wattdesk.meterio.meter.control.ControlDriver.Planned;
import wattdesk.meterio.meter.control.DaySlot;
import wattdesk.meterio.meter.control.Obstacle;
import wattdesk.meterio.meter.control.Order;
import wattdesk.meterio.meter.control.TableSet;
import wattdesk.meterio.meter.control.YearZone;
import wattdesk.meterio.meter.control.dlt645.Parameter.Fill;

/// Orders as identifiers and bytes (7.6). A standby set's switch time is written last.
record Parameters(List<Parameter> parameters, @Nullable Obstacle obstacle) {

    private static final int NUMBER_BYTES = 4;
    private static final long MOST = 99_999_999;
    private static final int ENTRY_BYTES = 3;
    private static final List<String> DAY_TABLES = List.of("item.day_table.1",
            "item.day_table.2", "item.day_table.3", "item.day_table.4", "item.day_table.5",
            "item.day_table.6", "item.day_table.7", "item.day_table.8");
    private static final int MOST_ENTRIES = 14;
    private static final long STEP_WH = 10;

    private static Parameters of(List<Parameter> parameters) {
        return new Parameters(List.copyOf(parameters), null);
    }

    private static Parameters no(String word) {
        return new Parameters(List.of(), new Obstacle.DoesNotFit(word));
    }

    static Parameters limits(Order.Limits limits) {
        List<Parameter> all = new ArrayList<>();
        money(all, "04001001", "item.alarm_1", limits.alarm1Fen());
        money(all, "04001002", "item.alarm_2", limits.alarm2Fen());
        money(all, "04001003", "item.overdraft_limit", limits.overdraftFen());
        money(all, "04001004", "item.hoarding_limit", limits.hoardingFen());
        money(all, "04001005", "item.close_limit", limits.closePermitFen());
        boolean fits = all.stream().noneMatch(each -> each.wanted().isEmpty());
        return all.isEmpty() ? no("control.fit.nothing")
                : fits ? of(all) : no("control.fit.number");
    }

    private static void money(
            List<Parameter> all, String identifier, String word, @Nullable Long fen) {
        if (fen != null) {
            all.add(Parameter.single(identifier, word, number(fen), ParameterText.HUNDREDTHS));
        }
    }

    /// Empty for a number that the four bytes cannot hold.
    private static String number(long value) {
        return value < 0 || value > MOST ? "" : Bcd.encode(value, NUMBER_BYTES);
    }

    static Parameters prices(Order.Prices prices) {
        boolean current = prices.set() == TableSet.CURRENT;
        List<Parameter> all = new ArrayList<>();
        all.add(numbers(current ? "040501FF" : "040502FF", "item.prices",
                prices.tenThousandths(), 1, Fill.KEEP, ParameterText.TEN_THOUSANDTHS));
        return switched(all, "04000108", prices.set(), prices.switchAt());
    }

    static Parameters tiers(Order.Tiers tiers) {
        boolean current = tiers.set() == TableSet.CURRENT;
        if (tiers.tenThousandths().size() != tiers.limitsWh().size() + 1) {
            return no("control.fit.tiers");
        }
        if (tiers.limitsWh().stream().anyMatch(limit -> limit % STEP_WH != 0)
                || !tiers.limitsWh().equals(tiers.limitsWh().stream().sorted().toList())) {
            return no("control.fit.number");
        }
        List<Parameter> all = new ArrayList<>();
        all.add(numbers(current ? "040600FF" : "040602FF", "item.tier_limits",
                tiers.limitsWh(), STEP_WH, Fill.REPEAT, ParameterText.HUNDREDTHS));
        all.add(numbers(current ? "040601FF" : "040603FF", "item.tier_prices",
                tiers.tenThousandths(), 1, Fill.REPEAT, ParameterText.TEN_THOUSANDTHS));
        return switched(all, "04000109", tiers.set(), tiers.switchAt());
    }

    private static Parameter numbers(String identifier, String word, List<Long> values, long step,
            Fill fill, ParameterText form) {
        StringBuilder hex = new StringBuilder();
        for (long value : values) {
            String number = number(value / step);
            if (number.isEmpty()) {
                return Parameter.single(identifier, word, "", form);
            }
            hex.append(number);
        }
        return new Parameter(identifier, word, hex.toString(), NUMBER_BYTES, fill, form);
    }

    /// A switch time belongs to a standby set only.
    private static Parameters switched(List<Parameter> all, String identifier, TableSet set,
            @Nullable LocalDateTime switchAt) {
        if (all.stream().anyMatch(each -> each.wanted().isEmpty())) {
            return no("control.fit.number");
        }
        if (switchAt == null) {
            return of(all);
        }
        if (set == TableSet.CURRENT) {
            return no("control.fit.switch");
        }
        all.add(Parameter.single(identifier, "item.switch_time", SwitchTime.encode(switchAt),
                ParameterText.TIME));
        return of(all);
    }

    /// As a meter takes them that runs the first set of both.
    static Parameters periods(Order.Periods periods) {
        return periods(periods, false, false);
    }

    /// @param secondZones, secondDays which set of zones and of day tables the meter runs now
    static Parameters periods(Order.Periods periods, boolean secondZones, boolean secondDays) {
        boolean known = periods.zones().stream()
                .allMatch(zone -> zone.dayTable() <= periods.days().size());
        boolean fits = periods.days().size() <= DAY_TABLES.size()
                && periods.zones().size() <= MOST_ENTRIES && periods.days().stream()
                        .allMatch(day -> !day.isEmpty() && day.size() <= MOST_ENTRIES);
        if (!known || !fits || periods.zones().isEmpty()) {
            return no("control.fit.periods");
        }
        String days = set(periods.set(), secondDays);
        List<Parameter> all = new ArrayList<>();
        for (int table = 1; table <= periods.days().size(); table++) {
            all.add(new Parameter(days + String.format(Locale.ROOT, "%02X", table),
                    DAY_TABLES.get(table - 1), day(periods.days().get(table - 1)), ENTRY_BYTES,
                    Fill.REPEAT, ParameterText.DAY_TABLE));
        }
        all.add(new Parameter(set(periods.set(), secondZones) + "00", "item.zone_table",
                zones(periods.zones()), ENTRY_BYTES, Fill.REPEAT, ParameterText.ZONE_TABLE));
        Parameters zones = switched(all, "04000106", periods.set(), periods.switchAt());
        return zones.obstacle() != null ? zones
                : switched(all, "04000107", periods.set(), periods.switchAt());
    }

    /// The standby set is the one that does not run.
    private static String set(TableSet asked, boolean secondRuns) {
        return (asked == TableSet.CURRENT) == secondRuns ? "040200" : "040100";
    }

    private static String day(List<DaySlot> slots) {
        return TableEntry.encode(slots.stream().map(slot -> new TableEntry(
                slot.from().getHour(), slot.from().getMinute(), slot.tariff())).toList());
    }

    private static String zones(List<YearZone> zones) {
        return TableEntry.encode(zones.stream().map(zone -> new TableEntry(
                zone.from().getMonthValue(), zone.from().getDayOfMonth(),
                zone.dayTable())).toList());
    }

    Planned planned(Voice645 voice) {
        return planned(voice, new ParameterChange(voice, parameters));
    }

    /// That change, where the parameters let it be.
    Planned planned(Voice645 voice, Change change) {
        if (obstacle != null) {
            return new Planned.Not(obstacle);
        }
        for (Parameter each : parameters) {
            if (voice.line().rule().onlyRead().contains(each.identifier())) {
                return new Planned.Not(new Obstacle.OnlyRead(each.word()));
            }
        }
        return new Planned.Ready(change);
    }
}
