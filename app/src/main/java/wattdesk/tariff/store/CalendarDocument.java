package wattdesk.tariff.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wattdesk.tariff.TariffDraft;

/// Reads the parts of a tariff document that speak of time.
final class CalendarDocument {

    private CalendarDocument() {}

    static TariffDraft.@Nullable Calendar calendar(Fields version) {
        if (!version.has("calendar")) {
            return null;
        }
        Fields calendar = version.object("calendar", "seasons", "holidays", "makeupWorkdays");
        return new TariffDraft.Calendar(
                calendar.objects("seasons", CalendarDocument::season, "name", "from", "to", "days"),
                optionalTexts(calendar, "holidays"), optionalTexts(calendar, "makeupWorkdays"));
    }

    private static List<String> optionalTexts(Fields calendar, String field) {
        return calendar.has(field) ? calendar.texts(field) : List.of();
    }

    static TariffDraft.@Nullable Tiers tiers(Fields version) {
        if (!version.has("tiers")) {
            return null;
        }
        Fields tiers = version.object("tiers", "period", "start", "steps");
        return new TariffDraft.Tiers(tiers.text("period"), tiers.text("start"),
                tiers.objects("steps", step ->
                        new TariffDraft.Step(step.optionalText("upTo")), "upTo"));
    }

    private static TariffDraft.Season season(Fields season) {
        Map<String, List<TariffDraft.Part>> plans = new LinkedHashMap<>();
        if (season.has("days")) {
            Fields days = season.map("days");
            days.names().forEach(type -> plans.put(type, days.pairs(type, TariffDraft.Part::new)));
        }
        return new TariffDraft.Season(
                season.text("name"), season.text("from"), season.text("to"), plans);
    }
}
