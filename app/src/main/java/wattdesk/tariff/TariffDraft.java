package wattdesk.tariff;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A tariff as somebody wrote it, right or wrong: every figure is still the text that was typed,
/// "" where it is missing. The check names what is wrong with it; only a draft without findings
/// becomes a [Tariff]. The form is that of the tariff document (administrator's handbook).
public record TariffDraft(String id, String name, String commodity, List<Version> versions) {

    public TariffDraft {
        versions = List.copyOf(versions);
    }

    /// `effectiveFrom` with offset. `calendar` and `tiers` are null where the document has none.
    /// One row of `prices` per tier, band → yuan per unit.
    public record Version(
            String effectiveFrom, List<String> bands, @Nullable Calendar calendar,
            @Nullable Tiers tiers, List<Map<String, String>> prices) {

        public Version {
            bands = List.copyOf(bands);
            prices = List.copyOf(prices);
        }
    }

    /// Dates as `2026-10-01`.
    public record Calendar(
            List<Season> seasons, List<String> holidays, List<String> makeupWorkdays) {

        public Calendar {
            seasons = List.copyOf(seasons);
            holidays = List.copyOf(holidays);
            makeupWorkdays = List.copyOf(makeupWorkdays);
        }
    }

    /// `from` and `to` as `07-01`; day type → its segments.
    public record Season(String name, String from, String to, Map<String, List<Part>> days) {}

    /// `from` as `08:00`.
    public record Part(String from, String band) {}

    /// `period` MONTH or YEAR; `upTo` null for a step without end.
    public record Tiers(String period, String start, List<Step> steps) {

        public Tiers {
            steps = List.copyOf(steps);
        }
    }

    /// One step of the tiers.
    public record Step(@Nullable String upTo) {}
}
