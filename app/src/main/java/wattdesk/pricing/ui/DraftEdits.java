package wattdesk.pricing.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wattdesk.tariff.Band;
import wattdesk.tariff.TariffDraft.Calendar;
import wattdesk.tariff.TariffDraft.Part;
import wattdesk.tariff.TariffDraft.Season;
import wattdesk.tariff.TariffDraft.Step;
import wattdesk.tariff.TariffDraft.Tiers;
import wattdesk.tariff.TariffDraft.Version;

/// What can be done to a version as typed. Nothing is guessed: what is new is empty, what is taken
/// away is gone, the rest stays.
final class DraftEdits {

    private static final String ALL = "ALL";

    private DraftEdits() {}

    static Version from(Version v, String instant) {
        return new Version(instant, v.bands(), v.calendar(), v.tiers(), v.prices());
    }

    static Version calendar(Version v, @Nullable Calendar calendar) {
        return new Version(v.effectiveFrom(), v.bands(), calendar, v.tiers(), v.prices());
    }

    static Version prices(Version v, List<Map<String, String>> prices) {
        return new Version(v.effectiveFrom(), v.bands(), v.calendar(), v.tiers(), prices);
    }

    private static Version tiers(Version v, @Nullable Tiers tiers) {
        return new Version(v.effectiveFrom(), v.bands(), v.calendar(), tiers, v.prices());
    }

    /// In the order of the five. Two bands or more have a calendar, one has none.
    static Version band(Version v, String band, boolean there) {
        List<String> bands = new ArrayList<>();
        for (Band each : Band.values()) {
            boolean wanted = each.name().equals(band) ? there : v.bands().contains(each.name());
            if (wanted) {
                bands.add(each.name());
            }
        }
        Calendar calendar = bands.size() < 2 ? null
                : Objects.requireNonNullElse(v.calendar(), wholeYear(bands.getFirst()));
        List<Map<String, String>> prices = v.prices().stream()
                .map(row -> inOrder(row, bands)).toList();
        return new Version(v.effectiveFrom(), bands, calendar, v.tiers(), prices);
    }

    private static Map<String, String> inOrder(Map<String, String> row, List<String> bands) {
        Map<String, String> ordered = new LinkedHashMap<>();
        bands.forEach(band -> ordered.put(band, row.getOrDefault(band, "")));
        return ordered;
    }

    private static Calendar wholeYear(String band) {
        return new Calendar(List.of(new Season("", "01-01", "12-31",
                Map.of(ALL, List.of(new Part("00:00", band))))), List.of(), List.of());
    }

    static Version season(Version v, int index, Season season) {
        Calendar calendar = Objects.requireNonNull(v.calendar());
        List<Season> seasons = new ArrayList<>(calendar.seasons());
        seasons.set(index, season);
        return seasons(v, seasons);
    }

    private static Version seasons(Version v, List<Season> seasons) {
        Calendar calendar = Objects.requireNonNull(v.calendar());
        return calendar(v, new Calendar(
                seasons, calendar.holidays(), calendar.makeupWorkdays()));
    }

    /// After that one, with its days and no dates yet.
    static Version addSeason(Version v, int after) {
        List<Season> seasons = new ArrayList<>(Objects.requireNonNull(v.calendar()).seasons());
        Map<String, List<Part>> days = seasons.isEmpty()
                ? Map.of(ALL, List.of()) : seasons.get(after).days();
        seasons.add(seasons.isEmpty() ? 0 : after + 1, new Season("", "", "", days));
        return seasons(v, seasons);
    }

    static Version removeSeason(Version v, int index) {
        List<Season> seasons = new ArrayList<>(Objects.requireNonNull(v.calendar()).seasons());
        seasons.remove(index);
        return seasons(v, seasons);
    }

    static Season day(Season season, String type, List<Part> parts) {
        Map<String, List<Part>> days = new LinkedHashMap<>(season.days());
        days.put(type, parts);
        return new Season(season.name(), season.from(), season.to(), days);
    }

    /// Which kinds of day the season treats apart; a kind that is new begins like the one that
    /// held for it.
    static Season dayTypes(Season season, List<String> types) {
        Map<String, List<Part>> days = new LinkedHashMap<>();
        for (String type : types) {
            List<Part> like = season.days().getOrDefault(ALL,
                    season.days().getOrDefault("WEEKEND",
                            season.days().getOrDefault("WORKDAY", List.of())));
            List<Part> own = type.equals(ALL)
                    ? season.days().getOrDefault("WORKDAY", like) : like;
            days.put(type, season.days().getOrDefault(type, own));
        }
        return new Season(season.name(), season.from(), season.to(), days);
    }

    static Version dates(Version v, List<String> holidays, List<String> workdays) {
        return calendar(v, new Calendar(
                Objects.requireNonNull(v.calendar()).seasons(), holidays, workdays));
    }

    /// `period` "" is a version without tiers; the first row of prices stays.
    static Version period(Version v, String period) {
        Tiers now = v.tiers();
        if (period.isEmpty()) {
            return prices(tiers(v, null), v.prices().subList(0, Math.min(1, v.prices().size())));
        }
        if (now == null) {
            return tiers(v, new Tiers(period, start(period), List.of(new Step(null))));
        }
        boolean same = now.period().equals(period);
        return tiers(v, new Tiers(period, same ? now.start() : start(period), now.steps()));
    }

    /// The usual start; another is typed.
    private static String start(String period) {
        return period.equals("MONTH") ? "01" : "01-01";
    }

    static Version start(Version v, String start) {
        Tiers tiers = Objects.requireNonNull(v.tiers());
        return tiers(v, new Tiers(tiers.period(), start, tiers.steps()));
    }

    static Version limit(Version v, int tier, String upTo) {
        Tiers tiers = Objects.requireNonNull(v.tiers());
        List<Step> steps = new ArrayList<>(tiers.steps());
        steps.set(tier, new Step(upTo));
        return tiers(v, new Tiers(tiers.period(), tiers.start(), steps));
    }

    /// Before the last step, which has no end.
    static Version addTier(Version v) {
        Tiers tiers = Objects.requireNonNull(v.tiers());
        List<Step> steps = new ArrayList<>(tiers.steps());
        int at = Math.max(0, steps.size() - 1);
        steps.add(at, new Step(""));
        List<Map<String, String>> prices = new ArrayList<>(v.prices());
        prices.add(Math.min(at + 1, prices.size()), inOrder(Map.of(), v.bands()));
        return prices(tiers(v, new Tiers(tiers.period(), tiers.start(), steps)), prices);
    }

    static Version removeTier(Version v, int tier) {
        Tiers tiers = Objects.requireNonNull(v.tiers());
        List<Step> steps = new ArrayList<>(tiers.steps());
        steps.remove(tier);
        List<Map<String, String>> prices = new ArrayList<>(v.prices());
        if (tier < prices.size()) {
            prices.remove(tier);
        }
        return prices(tiers(v, new Tiers(tiers.period(), tiers.start(), steps)), prices);
    }

    static Version price(Version v, int tier, String band, String price) {
        List<Map<String, String>> prices = new ArrayList<>(v.prices());
        while (prices.size() <= tier) {
            prices.add(inOrder(Map.of(), v.bands()));
        }
        Map<String, String> row = new LinkedHashMap<>(prices.get(tier));
        row.put(band, price);
        prices.set(tier, row);
        return prices(v, prices);
    }
}
