package wattdesk.rating.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A tariff document, read as its page says and asked in its own words.
final class PaperTariff {

    static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final long DAY = 86_400;

    private final List<JsonNode> versions = new ArrayList<>();
    private final List<OffsetDateTime> instants = new ArrayList<>();

    PaperTariff(JsonNode document) {
        document.get("versions").forEach(versions::add);
        versions.sort(Comparator.comparing(v -> time(v.get("effectiveFrom")).toInstant()));
        versions.forEach(version -> instants.add(time(version.get("effectiveFrom"))));
    }

    static OffsetDateTime time(JsonNode text) {
        return OffsetDateTime.parse(text.asText()).withOffsetSameInstant(CHINA);
    }

    List<JsonNode> versions() {
        return versions;
    }

    /// The last version whose instant is not after `at`; null before the first.
    JsonNode inForce(OffsetDateTime at) {
        JsonNode found = null;
        for (int i = 0; i < versions.size(); i++) {
            if (!instants.get(i).isAfter(at)) {
                found = versions.get(i);
            }
        }
        return found;
    }

    /// The version before this one; null for the first.
    JsonNode before(JsonNode version) {
        JsonNode before = null;
        for (JsonNode each : versions) {
            if (each == version) {
                return before;
            }
            before = each;
        }
        throw new AssertionError("not of this tariff");
    }

    static List<String> bands(JsonNode version) {
        List<String> bands = new ArrayList<>();
        version.get("bands").forEach(band -> bands.add(band.asText()));
        return bands;
    }

    static BigDecimal price(JsonNode version, int tier, String band) {
        return new BigDecimal(version.get("prices").get(tier - 1).get(band).asText());
    }

    /// In Wh; null without end.
    static BigDecimal limit(JsonNode version, int tier) {
        if (!version.has("tiers")) {
            return null;
        }
        JsonNode upTo = version.get("tiers").get("steps").get(tier - 1).get("upTo");
        return upTo == null ? null : new BigDecimal(upTo.asText()).multiply(new BigDecimal(1000));
    }

    /// Whether a tier period of the version begins at exactly that instant.
    static boolean startsAt(JsonNode version, OffsetDateTime at) {
        if (!version.has("tiers") || at.toLocalTime().toSecondOfDay() != 0) {
            return false;
        }
        String start = version.get("tiers").get("start").asText();
        String day = at.toLocalDate().toString().substring(5);
        return version.get("tiers").get("period").asText().equals("MONTH")
                ? day.substring(3).equals(start) : day.equals(start);
    }

    /// Whether the count begins anew at the version's own instant.
    boolean resets(JsonNode version) {
        if (!version.has("tiers")) {
            return false;
        }
        JsonNode old = before(version);
        if (old == null) {
            return false;
        }
        return !old.has("tiers")
                || !old.get("tiers").get("period").equals(version.get("tiers").get("period"))
                || !old.get("tiers").get("start").equals(version.get("tiers").get("start"));
    }

    /// Seconds of one band between two instants, day by day and segment by segment.
    static BigDecimal seconds(JsonNode version, String band, OffsetDateTime from,
            OffsetDateTime to) {
        long seconds = 0;
        LocalDate date = from.toLocalDate();
        for (; !date.isAfter(to.toLocalDate()); date = date.plusDays(1)) {
            long midnight = date.atStartOfDay().toEpochSecond(CHINA);
            JsonNode plan = plan(version.get("calendar"), date);
            for (int i = 0; i < plan.size(); i++) {
                if (plan.get(i).get(1).asText().equals(band)) {
                    long begin = midnight + second(plan.get(i));
                    long end = midnight + (i + 1 < plan.size() ? second(plan.get(i + 1)) : DAY);
                    seconds += Math.max(0, Math.min(end, to.toEpochSecond())
                            - Math.max(begin, from.toEpochSecond()));
                }
            }
        }
        return new BigDecimal(seconds);
    }

    private static long second(JsonNode segment) {
        String from = segment.get(0).asText();
        return Integer.parseInt(from.substring(0, 2)) * 3600L
                + Integer.parseInt(from.substring(3)) * 60L;
    }

    private static JsonNode plan(JsonNode calendar, LocalDate date) {
        String day = date.toString().substring(5);
        for (JsonNode season : calendar.get("seasons")) {
            String from = season.get("from").asText();
            String to = season.get("to").asText();
            boolean within = from.compareTo(to) <= 0
                    ? day.compareTo(from) >= 0 && day.compareTo(to) <= 0
                    : day.compareTo(from) >= 0 || day.compareTo(to) <= 0;
            if (within) {
                JsonNode days = season.get("days");
                return days.has("ALL") ? days.get("ALL") : days.get(kind(calendar, date));
            }
        }
        throw new AssertionError("no season on " + date);
    }

    private static String kind(JsonNode calendar, LocalDate date) {
        if (contains(calendar.get("holidays"), date)) {
            return "HOLIDAY";
        }
        if (contains(calendar.get("makeupWorkdays"), date)) {
            return "WORKDAY";
        }
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY
                ? "WEEKEND" : "WORKDAY";
    }

    private static boolean contains(JsonNode dates, LocalDate date) {
        if (dates != null) {
            for (JsonNode each : dates) {
                if (each.asText().equals(date.toString())) {
                    return true;
                }
            }
        }
        return false;
    }
}
