package wattdesk.tariff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.UnitPrice;
import wattdesk.quantity.Usage;

/// Makes versions of drafts that the check has found right.
final class DraftVersions {

    private DraftVersions() {}

    static TariffVersion version(TariffDraft.Version draft) {
        TariffDraft.@Nullable Tiers tiers = draft.tiers();
        return new TariffVersion(Figures.instant(draft.effectiveFrom()).orElseThrow(),
                draft.bands().stream().map(Band::valueOf).toList(), calendar(draft.calendar()),
                tiers == null ? null
                        : Figures.tierPeriod(tiers.period(), tiers.start()).orElseThrow(),
                tiers(draft));
    }

    private static List<Tier> tiers(TariffDraft.Version draft) {
        TariffDraft.@Nullable Tiers limits = draft.tiers();
        List<Tier> tiers = new ArrayList<>();
        for (int i = 0; i < draft.prices().size(); i++) {
            @Nullable String upTo = limits == null ? null : limits.steps().get(i).upTo();
            @Nullable Usage limit = upTo == null ? null : Figures.usage(upTo).orElseThrow();
            tiers.add(new Tier(limit, prices(draft.prices().get(i))));
        }
        return tiers;
    }

    private static Map<Band, UnitPrice> prices(Map<String, String> row) {
        Map<Band, UnitPrice> prices = new EnumMap<>(Band.class);
        row.forEach((band, price) ->
                prices.put(Band.valueOf(band), Figures.price(price).orElseThrow()));
        return prices;
    }

    private static @Nullable BandCalendar calendar(TariffDraft.@Nullable Calendar draft) {
        if (draft == null) {
            return null;
        }
        return new BandCalendar(draft.seasons().stream().map(DraftVersions::season).toList(),
                dates(draft.holidays()), dates(draft.makeupWorkdays()));
    }

    private static Season season(TariffDraft.Season draft) {
        Map<DayType, DayPlan> days = new EnumMap<>(DayType.class);
        draft.days().forEach((type, parts) -> days.put(DayType.valueOf(type), plan(parts)));
        return new Season(draft.name(), Figures.monthDay(draft.from()).orElseThrow(),
                Figures.monthDay(draft.to()).orElseThrow(), days);
    }

    private static DayPlan plan(List<TariffDraft.Part> parts) {
        return new DayPlan(parts.stream().map(part -> new Segment(
                Figures.minute(part.from()).orElseThrow(), Band.valueOf(part.band()))).toList());
    }

    private static Set<LocalDate> dates(List<String> texts) {
        return texts.stream().map(text -> Figures.date(text).orElseThrow())
                .collect(Collectors.toSet());
    }
}
