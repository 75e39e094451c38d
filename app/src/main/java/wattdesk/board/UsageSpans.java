package wattdesk.board;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Band;

/// Brings bars into the spans of a chart: none is missing, each once.
public final class UsageSpans {
    private UsageSpans() {}

    /// Every day from one to the other.
    public static List<UsageBar> days(List<UsageBar> known, LocalDate from, LocalDate to) {
        List<LocalDateTime> starts = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            starts.add(day.atStartOfDay());
        }
        return into(known, starts, at -> at.toLocalDate().atStartOfDay());
    }

    /// Every month from one to the other.
    public static List<UsageBar> months(List<UsageBar> known, YearMonth from, YearMonth to) {
        List<LocalDateTime> starts = new ArrayList<>();
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            starts.add(month.atDay(1).atStartOfDay());
        }
        return into(known, starts, at -> YearMonth.from(at).atDay(1).atStartOfDay());
    }

    /// So many hours, the one that contains `last` at the end.
    public static List<UsageBar> hours(List<UsageBar> known, LocalDateTime last, int many) {
        LocalDateTime end = last.truncatedTo(ChronoUnit.HOURS);
        List<LocalDateTime> starts = new ArrayList<>();
        for (int hour = many - 1; hour >= 0; hour--) {
            starts.add(end.minusHours(hour));
        }
        return into(known, starts, at -> at.truncatedTo(ChronoUnit.HOURS));
    }

    private static List<UsageBar> into(List<UsageBar> known, List<LocalDateTime> starts,
            Function<LocalDateTime, LocalDateTime> start) {
        Map<LocalDateTime, UsageBar> sums = new HashMap<>();
        known.forEach(bar -> sums.merge(start.apply(bar.start()),
                new UsageBar(start.apply(bar.start()), bar.byBand(), bar.cost()),
                UsageSpans::sum));
        return starts.stream().map(at -> sums.getOrDefault(at, UsageBar.nothing(at))).toList();
    }

    private static UsageBar sum(UsageBar one, UsageBar other) {
        Map<Band, Usage> bands = new EnumMap<>(Band.class);
        bands.putAll(one.byBand());
        other.byBand().forEach((band, usage) -> bands.merge(band, usage, Usage::plus));
        return new UsageBar(one.start(), bands, one.cost().plus(other.cost()));
    }
}
