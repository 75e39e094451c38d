package wattdesk.rating;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wattdesk.quantity.UnitPrice;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Band;
import wattdesk.tariff.BandCalendar;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.DayPlan;
import wattdesk.tariff.DayType;
import wattdesk.tariff.Season;
import wattdesk.tariff.Segment;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffVersion;
import wattdesk.tariff.Tier;
import wattdesk.tariff.TierPeriod;

/// Tariffs and readings in few words, for the tests of rating. Times are the station's (UTC+8).
final class Plans {

    static final TierPeriod NEW_YEAR = new TierPeriod.Yearly(MonthDay.of(1, 1));
    static final TierPeriod FIRST_OF_MONTH = new TierPeriod.Monthly(1);

    private Plans() {}

    /// "2026-01-01", "2026-01-01T15:00" or with seconds.
    static Instant at(String time) {
        String full = time.length() == 10 ? time + "T00:00" : time;
        return OffsetDateTime.parse(full + "+08:00").toInstant();
    }

    static Tariff tariff(TariffVersion... versions) {
        return new Tariff("t", "甲", Commodity.ELECTRICITY, List.of(versions));
    }

    static TariffVersion flat(String from, String price) {
        return TariffVersion.flat(at(from), UnitPrice.parse(price));
    }

    /// One band; "2760:0.5380", "4800:0.5880", "0.8380" are its tiers.
    static TariffVersion tiered(String from, TierPeriod period, String... tiers) {
        List<Tier> steps = new ArrayList<>();
        for (String tier : tiers) {
            String[] parts = tier.split(":");
            steps.add(new Tier(parts.length == 2 ? Usage.parse(parts[0]) : null,
                    Map.of(Band.FLAT, UnitPrice.parse(parts[parts.length - 1]))));
        }
        return new TariffVersion(at(from), List.of(Band.FLAT), null, period, steps);
    }

    static TariffVersion zhejiang(String from) {
        return tiered(from, NEW_YEAR, "2760:0.5380", "4800:0.5880", "0.8380");
    }

    /// Peak by day (08:00–22:00), valley by night, the same every day.
    static TariffVersion dayAndNight(String from, String peak, String valley) {
        return banded(from, everyDay("00:00 VALLEY", "08:00 PEAK", "22:00 VALLEY"), null,
                "PEAK " + peak + " VALLEY " + valley);
    }

    /// Rows of prices: "PEAK 1.0 VALLEY 0.4", with "@100" before it for a limit. The bands are in
    /// the order of the first row.
    static TariffVersion banded(
            String from, BandCalendar calendar, TierPeriod period, String... rows) {
        List<Band> bands = new ArrayList<>();
        List<Tier> tiers = new ArrayList<>();
        for (String row : rows) {
            String[] words = row.split(" ");
            int first = words[0].startsWith("@") ? 1 : 0;
            Map<Band, UnitPrice> prices = new EnumMap<>(Band.class);
            for (int i = first; i < words.length; i += 2) {
                prices.put(Band.valueOf(words[i]), UnitPrice.parse(words[i + 1]));
                if (tiers.isEmpty()) {
                    bands.add(Band.valueOf(words[i]));
                }
            }
            tiers.add(new Tier(first == 0 ? null : Usage.parse(words[0].substring(1)), prices));
        }
        return new TariffVersion(at(from), bands, calendar, period, tiers);
    }

    static DayPlan day(String... segments) {
        List<Segment> parts = new ArrayList<>();
        for (String segment : segments) {
            String[] words = segment.split(" ");
            parts.add(new Segment(LocalTime.parse(words[0]), Band.valueOf(words[1])));
        }
        return new DayPlan(parts);
    }

    static BandCalendar everyDay(String... segments) {
        return new BandCalendar(List.of(season("all", "01-01", "12-31",
                Map.of(DayType.ALL, day(segments)))), Set.of(), Set.of());
    }

    static Season season(String name, String from, String to, Map<DayType, DayPlan> days) {
        return new Season(name, MonthDay.parse("--" + from), MonthDay.parse("--" + to), days);
    }

    static Set<LocalDate> dates(String... dates) {
        return Set.copyOf(List.of(dates).stream().map(LocalDate::parse).toList());
    }

    static RegisterReading total(String at, String kWh) {
        return new RegisterReading(at(at), new Registers.Total(Usage.parse(kWh)));
    }

    /// "PEAK 10 VALLEY 3"
    static RegisterReading bands(String at, String registers) {
        String[] words = registers.split(" ");
        Map<Band, Usage> usages = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            usages.put(Band.valueOf(words[i]), Usage.parse(words[i + 1]));
        }
        return new RegisterReading(at(at), new Registers.ByBand(usages));
    }

    static Step step(RegisterReading from, RegisterReading to) {
        return new Step(from, to, 1);
    }

    /// A line in one row: "2026-01-01T00:00 1 FLAT 120.000 × 0.5380 = 64.56", "~" where estimated.
    static String shown(ChargeLine line) {
        return line.version().atOffset(wattdesk.quantity.BusinessDay.ZONE).toLocalDateTime()
                + " " + line.tier() + " " + line.band() + " " + line.usage() + " × "
                + line.price() + " = " + line.amount() + (line.estimated() ? " ~" : "");
    }

    static List<String> shown(Charge charge) {
        return charge.lines().stream().map(Plans::shown).toList();
    }

    static Charge charged(Tariff tariff, Standing before, Step step) {
        return switch (Rating.rate(tariff, before, step)) {
            case Rated.Charged(var charge) -> charge;
            case Rated other -> throw new AssertionError("not charged: " + other);
        };
    }

    static Charge charged(Tariff tariff, String used, Step step) {
        Instant since = new Rating(tariff).countedSince(step.from().at()).orElseThrow();
        return charged(tariff, Standing.of(since, Usage.parse(used), 0), step);
    }
}
