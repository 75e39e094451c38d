package wattdesk.tariff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.BusinessDay;
import wattdesk.tariff.TariffFinding.Code;

/// Warns about years in which a version prices by calendar and lists no holiday: in the time until
/// the next version, or, for the last one, up to the last year for which it lists any date.
final class HolidayYears {

    private HolidayYears() {}

    static void check(TariffDraft.@Nullable Calendar calendar, Instant from,
            Optional<Instant> end, Findings findings) {
        if (calendar == null) {
            return;
        }
        Set<Integer> listed = years(calendar.holidays()).collect(Collectors.toSet());
        int first = year(from);
        int last = end.map(next -> year(next.minusSeconds(1))).orElseGet(() ->
                Stream.concat(years(calendar.holidays()), years(calendar.makeupWorkdays()))
                        .reduce(first, Math::max));
        int lacking = first;
        for (int year = first; year <= last + 1; year++) {
            if (year > last || listed.contains(year)) {
                if (lacking < year) {
                    findings.at("calendar").in(
                            "holidays", Code.NO_HOLIDAYS, shown(lacking, year - 1));
                }
                lacking = year + 1;
            }
        }
    }

    private static String shown(int first, int last) {
        return first == last ? String.valueOf(first) : first + "–" + last;
    }

    private static int year(Instant at) {
        return BusinessDay.of(at).date().getYear();
    }

    private static Stream<Integer> years(List<String> dates) {
        return dates.stream().flatMap(text -> Figures.date(text).stream())
                .map(LocalDate::getYear);
    }
}
