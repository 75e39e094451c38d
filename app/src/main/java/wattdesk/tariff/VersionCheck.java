package wattdesk.tariff;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.UnitPrice;
import wattdesk.quantity.Usage;
import wattdesk.tariff.TariffFinding.Code;

/// What is wrong with one version of a draft.
final class VersionCheck {

    private final TariffDraft.Version version;
    private final Set<String> bands;
    private final Findings findings;

    private VersionCheck(TariffDraft.Version version, Findings findings) {
        this.version = version;
        this.bands = new LinkedHashSet<>(version.bands());
        this.findings = findings;
    }

    static void check(TariffDraft.Version version, Findings findings) {
        VersionCheck check = new VersionCheck(version, findings);
        check.instant();
        check.bands();
        check.calendar();
        check.tiers();
        check.prices();
    }

    private void instant() {
        String from = version.effectiveFrom();
        if (findings.has("effectiveFrom", from) && Figures.instant(from).isEmpty()) {
            findings.in("effectiveFrom", Code.INSTANT, from);
        }
    }

    private void bands() {
        if (bands.isEmpty()) {
            findings.in("bands", Code.NO_BANDS);
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < version.bands().size(); i++) {
            String band = version.bands().get(i);
            if (!Figures.isBand(band)) {
                findings.at("bands", i).here(Code.BAND_UNKNOWN, band);
            } else if (!seen.add(band)) {
                findings.at("bands", i).here(Code.BAND_TWICE, band);
            }
        }
    }

    private void calendar() {
        TariffDraft.@Nullable Calendar calendar = version.calendar();
        if (calendar == null) {
            if (bands.size() > 1) {
                findings.in("calendar", Code.CALENDAR_MISSING);
            }
            return;
        }
        if (bands.size() == 1) {
            findings.in("calendar", Code.CALENDAR_EXTRA);
        }
        CalendarCheck.check(calendar, bands, findings.at("calendar"));
    }

    private void tiers() {
        TariffDraft.@Nullable Tiers tiers = version.tiers();
        if (tiers == null) {
            return;
        }
        Findings here = findings.at("tiers");
        boolean period = here.has("period", tiers.period());
        boolean known = List.of("MONTH", "YEAR").contains(tiers.period());
        if (period && !known) {
            here.in("period", Code.TIER_PERIOD, tiers.period());
        }
        if (here.has("start", tiers.start()) && known
                && Figures.tierPeriod(tiers.period(), tiers.start()).isEmpty()) {
            here.in("start", Code.TIER_START, tiers.start());
        }
        steps(tiers.steps(), here);
    }

    private static void steps(List<TariffDraft.Step> steps, Findings here) {
        if (steps.isEmpty()) {
            here.in("steps", Code.TIER_LAST);
        }
        Usage below = Usage.ZERO;
        for (int i = 0; i < steps.size(); i++) {
            @Nullable String upTo = steps.get(i).upTo();
            Findings step = here.at("steps", i);
            if ((upTo == null) != (i == steps.size() - 1)) {
                step.here(Code.TIER_LAST);
            }
            below = upTo == null ? below : limit(upTo, below, step);
        }
    }

    /// The higher of the two limits; what is no limit leaves the one below.
    private static Usage limit(String upTo, Usage below, Findings step) {
        Optional<Usage> limit = Figures.usage(upTo);
        if (limit.isEmpty() || limit.get().equals(Usage.ZERO)) {
            step.in("upTo", Code.TIER_LIMIT, upTo);
            return below;
        }
        if (limit.get().compareTo(below) <= 0) {
            step.in("upTo", Code.TIER_ORDER, upTo, below.units());
            return below;
        }
        return limit.get();
    }

    private void prices() {
        int rows = version.prices().size();
        TariffDraft.@Nullable Tiers tiers = version.tiers();
        int tierCount = tiers == null ? 1 : tiers.steps().size();
        if (rows != tierCount) {
            findings.in("prices", Code.PRICE_ROWS,
                    Integer.toString(rows), Integer.toString(tierCount));
        }
        for (int i = 0; i < rows; i++) {
            row(version.prices().get(i), findings.at("prices", i));
        }
    }

    private void row(Map<String, String> row, Findings here) {
        for (String band : bands) {
            @Nullable String price = row.get(band);
            if (price == null) {
                here.in(band, Code.PRICE_MISSING, band);
            } else {
                price(band, price, here);
            }
        }
        row.keySet().stream().filter(band -> !bands.isEmpty() && !bands.contains(band))
                .forEach(band -> here.in(band, Code.PRICE_EXTRA, band));
    }

    private static void price(String band, String text, Findings here) {
        Optional<UnitPrice> price = Figures.price(text);
        if (price.isEmpty()) {
            here.in(band, Code.PRICE_INVALID, band, text);
        } else if (price.get().tenThousandths() == 0) {
            here.in(band, Code.PRICE_ZERO, band);
        }
    }
}
