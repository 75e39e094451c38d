package wattdesk.meterio.meter.control.dlt645;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wattdesk.meterio.dlt645.Bcd;
import wattdesk.meterio.dlt645.SwitchTime;
import wattdesk.meterio.dlt645.TableEntry;
import wattdesk.meterio.dlt645.TableEntry.Kind;
import wattdesk.meterio.meter.control.DaySlot;
import wattdesk.meterio.meter.control.Fact;
import wattdesk.meterio.meter.control.Obstacle;
import wattdesk.meterio.meter.control.Order;
import wattdesk.meterio.meter.control.TableSet;
import wattdesk.meterio.meter.control.YearZone;

/// Orders as bytes and back again (7.6, 22): what was encoded reads as what was told, and a byte
/// that is no digit makes no value.
class ParameterBytesTest {

    private static final int RUNS = 300;
    private static final LocalDateTime START = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final Random random = new Random(645);

    private List<DaySlot> day() {
        return random.ints(0, 24 * 60).distinct().limit(1 + random.nextInt(14)).sorted()
                .mapToObj(minute -> new DaySlot(LocalTime.of(minute / 60, minute % 60),
                        1 + random.nextInt(63))).toList();
    }

    private List<YearZone> zones(int days) {
        return random.ints(1, 366).distinct().limit(1 + random.nextInt(14)).sorted()
                .mapToObj(day -> new YearZone(MonthDay.from(START.plusDays(day - 1L)),
                        1 + random.nextInt(days))).toList();
    }

    private LocalDateTime time() {
        return START.plusMinutes(random.nextInt(70 * 365 * 24 * 60));
    }

    private List<Long> numbers(int count, int step) {
        return random.longs(count, 0, 100_000_000).map(number -> number * step).boxed().toList();
    }

    private static Order.Periods periods(List<YearZone> zones, List<List<DaySlot>> days) {
        return new Order.Periods(zones, days, TableSet.CURRENT, null);
    }

    private static List<TableEntry> table(Kind kind, Parameter parameter) {
        List<TableEntry> table = TableEntry.decode(kind, parameter.wanted());
        assertThat(table).as(parameter.wanted()).isNotNull();
        return table;
    }

    private static List<Long> read(Parameter parameter) {
        String hex = parameter.wanted();
        return IntStream.range(0, hex.length() / 8)
                .mapToObj(i -> Bcd.unsigned(hex.substring(8 * i, 8 * i + 8))).toList();
    }

    @Test
    void zones_and_days_read_as_told_and_the_zones_are_written_last() {
        for (int run = 0; run < RUNS; run++) {
            List<List<DaySlot>> days = new ArrayList<>();
            IntStream.rangeClosed(0, random.nextInt(8)).forEach(i -> days.add(day()));
            List<YearZone> zones = zones(days.size());
            List<Parameter> all = Parameters.periods(periods(zones, days)).parameters();
            for (int i = 0; i < days.size(); i++) {
                assertThat(all.get(i).identifier()).isEqualTo("0401000" + (i + 1));
                assertThat(table(Kind.DAY, all.get(i))).extracting(entry -> new DaySlot(
                        LocalTime.of(entry.high(), entry.low()), entry.number()))
                        .isEqualTo(days.get(i));
            }
            assertThat(all.getLast().identifier()).isEqualTo("04010000");
            assertThat(table(Kind.ZONE, all.getLast())).extracting(entry -> new YearZone(
                    MonthDay.of(entry.high(), entry.low()), entry.number())).isEqualTo(zones);
        }
    }

    @Test
    void periods_that_the_tables_cannot_hold_are_not_encoded() {
        List<DaySlot> day = List.of(new DaySlot(LocalTime.MIDNIGHT, 1));
        YearZone first = new YearZone(MonthDay.of(1, 1), 1);
        List<DaySlot> full = IntStream.range(0, 14)
                .mapToObj(hour -> new DaySlot(LocalTime.of(hour, 0), 1)).toList();
        List<DaySlot> over = new ArrayList<>(full);
        over.add(new DaySlot(LocalTime.of(23, 0), 2));
        assertThat(Parameters.periods(periods(List.of(first), List.of(full))).obstacle()).isNull();
        for (Order.Periods wrong : List.of(periods(List.of(), List.of(day)),
                periods(List.of(first), List.of()), periods(List.of(first), List.of(List.of())),
                periods(List.of(first), List.of(over)),
                periods(List.of(new YearZone(MonthDay.of(1, 1), 2)), List.of(day)),
                periods(Collections.nCopies(15, first), List.of(day)),
                periods(List.of(first), Collections.nCopies(9, day)))) {
            assertThat(Parameters.periods(wrong)).as("%s", wrong).isEqualTo(new Parameters(
                    List.of(), new Obstacle.DoesNotFit("control.fit.periods")));
        }
    }

    @Test
    void switch_times_read_as_told() {
        for (int run = 0; run < RUNS; run++) {
            LocalDateTime time = time();
            assertThat(SwitchTime.decode(SwitchTime.encode(time))).isEqualTo(time);
            Parameter last = Parameters.prices(new Order.Prices(List.of(1L), TableSet.STANDBY,
                    time)).parameters().getLast();
            assertThat(last.identifier()).isEqualTo("04000108");
            assertThat(ParameterText.TIME.text(last.wanted())).isEqualTo(time.toString());
        }
        for (String none : List.of("", "0000000000", "FFFFFFFFFF", "0000300226", "0024010126",
                "6000010126", "00000101", "000001012600")) {
            assertThat(SwitchTime.decode(none)).as(none).isNull();
        }
    }

    @Test
    void prices_read_as_told_with_four_decimals() {
        assertThat(ParameterText.TEN_THOUSANDTHS.text("00910000" + "01000000"))
                .isEqualTo("0.9100 0.0001");
        for (int run = 0; run < RUNS; run++) {
            List<Long> told = numbers(1 + random.nextInt(4), 1);
            Parameter prices = Parameters.prices(new Order.Prices(told, TableSet.CURRENT, null))
                    .parameters().getFirst();
            assertThat(read(prices)).isEqualTo(told);
            assertThat(ParameterText.TEN_THOUSANDTHS.text(prices.wanted())).isEqualTo(told.stream()
                    .map(price -> "%d.%04d".formatted(price / 10_000, price % 10_000))
                    .collect(Collectors.joining(" ")));
        }
    }

    @Test
    void tiers_read_as_told_and_the_last_one_fills_the_table() {
        for (int run = 0; run < RUNS; run++) {
            List<Long> limits = numbers(1 + random.nextInt(3), 10).stream().sorted().toList();
            List<Long> prices = numbers(limits.size() + 1, 1);
            List<Parameter> all = Parameters.tiers(new Order.Tiers(
                    limits, prices, TableSet.CURRENT, null)).parameters();
            assertThat(read(all.getFirst())).extracting(step -> step * 10).isEqualTo(limits);
            assertThat(read(all.getLast())).isEqualTo(prices);
            String wanted = all.getFirst().wanted();
            assertThat(all.getFirst().asked("0".repeat(wanted.length() + 16)))
                    .isEqualTo(wanted + wanted.substring(wanted.length() - 8).repeat(2));
            assertThat(all.getFirst().asked(wanted.substring(8))).as("too short").isNull();
        }
    }

    @Test
    void prices_that_are_not_told_stay_as_the_meter_has_them() {
        Parameter one = Parameters.prices(new Order.Prices(List.of(9_100L), TableSet.CURRENT, null))
                .parameters().getFirst();
        assertThat(one.asked("00500000" + "00600000")).isEqualTo("00910000" + "00600000");
        assertThat(one.fact("00500000" + "00600000", "00910000" + "00700000").asAsked())
                .as("the neighbour moved").isFalse();
    }

    private static String spoilt(String hex, int at, int digit) {
        return hex.substring(0, at) + "ABCDEF".charAt(digit) + hex.substring(at + 1);
    }

    @Test
    void one_digit_that_is_none_spoils_the_whole_value_and_is_shown_as_bytes() {
        for (int run = 0; run < RUNS; run++) {
            List<Parameter> all = new ArrayList<>(
                    Parameters.periods(periods(zones(1), List.of(day()))).parameters());
            all.addAll(Parameters.tiers(new Order.Tiers(List.of(10L), numbers(2, 1),
                    TableSet.STANDBY, time())).parameters());
            for (Parameter each : all) {
                String wanted = each.wanted();
                String spoilt = spoilt(wanted, random.nextInt(wanted.length()), random.nextInt(6));
                assertThat(each.form().text(wanted)).isNotNull();
                assertThat(each.form().text(spoilt)).as(spoilt).isNull();
                Fact fact = each.fact(wanted, spoilt);
                assertThat(fact.asAsked()).as(spoilt).isFalse();
                assertThat(fact.after()).isEqualTo("? " + spoilt);
                assertThat(each.fact(wanted, wanted.substring(2)).asAsked()).as("cut").isFalse();
            }
        }
    }
}
