package wattdesk.tariff;

import java.util.List;
import java.util.Locale;
import wattdesk.message.Language;
import wattdesk.message.Words;

/// Something about a draft, or about readings to be rated, that is wrong, or (a warning) worth a
/// second look. `where` is the place in the document: `versions[0].calendar.seasons`. `arguments`
/// fill the words of the code.
public record TariffFinding(Code code, String where, List<String> arguments) {

    public TariffFinding {
        arguments = List.copyOf(arguments);
    }

    public static TariffFinding of(Code code, String where, String... arguments) {
        return new TariffFinding(code, where, List.of(arguments));
    }

    public boolean isWarning() {
        return code.warning;
    }

    /// What is wrong, in words; the place is `where`.
    public String in(Language language) {
        return Words.of("tariff", "findings", language)
                .get("finding." + code.name().toLowerCase(Locale.ROOT), arguments.toArray());
    }

    /// For scripts and logs, in no language: `SEASON_GAP versions[0].calendar.seasons`.
    @Override
    public String toString() {
        return where.isEmpty() ? code.name() : code + " " + where;
    }

    /// What there is to find.
    public enum Code {
        NOT_JSON, NOT_OBJECT, NOT_LIST, NOT_TEXT, NOT_SEGMENT,
        FIELD_TWICE, UNKNOWN_FIELD, UNKNOWN_VALUE, MISSING,
        COMMODITY, INSTANT, SAME_INSTANT, NO_VERSIONS,
        NO_BANDS, BAND_TWICE, BAND_UNKNOWN,
        PRICE_ROWS, PRICE_MISSING, PRICE_EXTRA, PRICE_INVALID,
        CALENDAR_MISSING, CALENDAR_EXTRA,
        SEASON_DATE, SEASON_GAP, SEASON_OVERLAP, DAY_TYPES, HOLIDAY_PLAN_MISSING,
        SEGMENTS_EMPTY, SEGMENT_TIME, SEGMENT_START, SEGMENT_ORDER, SEGMENT_BAND,
        DATE, TIER_PERIOD, TIER_START, TIER_LIMIT, TIER_ORDER, TIER_LAST,
        OTHER_TARIFF, FIGURE, RATIO, CARRY, TIER_USED_MISSING,
        REGISTERS, REGISTERS_DIFFER, NOT_RISING,
        PRICE_ZERO(true), NO_HOLIDAYS(true), DATE_TWICE(true);

        private final boolean warning;

        Code() {
            this(false);
        }

        Code(boolean warning) {
            this.warning = warning;
        }
    }
}
