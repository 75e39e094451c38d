package wattdesk.tariff;

import java.util.List;

/// Something about a draft that is wrong, or (a warning) worth a second look. `where` is the place
/// in the document: `versions[0].calendar.seasons`. `arguments` fill the words of the code.
public record TariffFinding(Code code, String where, List<String> arguments) {

    public TariffFinding {
        arguments = List.copyOf(arguments);
    }

    public boolean isWarning() {
        return code.warning;
    }

    /// What there is to find.
    public enum Code {
        MISSING, NOT_TEXT, UNKNOWN_FIELD, UNKNOWN_VALUE,
        COMMODITY, INSTANT, SAME_INSTANT, NO_VERSIONS,
        NO_BANDS, BAND_TWICE, BAND_UNKNOWN,
        PRICE_ROWS, PRICE_MISSING, PRICE_EXTRA, PRICE_INVALID,
        CALENDAR_MISSING, CALENDAR_EXTRA,
        SEASON_DATE, SEASON_GAP, SEASON_OVERLAP, DAY_TYPES, HOLIDAY_PLAN_MISSING,
        SEGMENTS_EMPTY, SEGMENT_TIME, SEGMENT_START, SEGMENT_ORDER, SEGMENT_BAND,
        DATE, DATE_TWICE,
        TIER_PERIOD, TIER_START, TIER_LIMIT, TIER_ORDER, TIER_LAST,
        PRICE_ZERO(true), NO_HOLIDAYS(true);

        private final boolean warning;

        Code() {
            this(false);
        }

        Code(boolean warning) {
            this.warning = warning;
        }
    }
}
