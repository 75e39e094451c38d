package wattdesk.tariff.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.BusinessDay;
import wattdesk.quantity.UnitPrice;
import wattdesk.quantity.Usage;
import wattdesk.tariff.Band;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.Tariff;
import wattdesk.tariff.TariffVersion;
import wattdesk.tariff.Tier;

/// Reads a tariff document: versions, bands, calendar, steps and prices. What is
/// missing is an error, never a default.
public final class TariffDocument {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private TariffDocument() {}

    /// Throws IllegalArgumentException that names what is wrong and where.
    public static Tariff parse(String document) {
        JsonNode root = tree(document);
        List<TariffVersion> versions = new ArrayList<>();
        JsonNode list = root.path("versions");
        for (int i = 0; i < list.size(); i++) {
            versions.add(version(list.get(i), "versions[" + i + "]"));
        }
        Commodity commodity = oneOf(Commodity.class, text(root, "commodity", ""));
        return new Tariff(text(root, "id", ""), text(root, "name", ""), commodity, versions);
    }

    /// The document of one price for every hour.
    static String flat(String id, String name, String price, BusinessDay from) {
        ObjectNode root = JSON.createObjectNode().put("id", id).put("name", name)
                .put("commodity", Commodity.ELECTRICITY.name());
        ObjectNode version = root.putArray("versions").addObject()
                .put("effectiveFrom", from.date() + "T00:00:00+08:00");
        version.putArray("bands").add(Band.FLAT.name());
        version.putArray("prices").addObject().put(Band.FLAT.name(), price);
        return root.toString();
    }

    private static JsonNode tree(String document) {
        try {
            JsonNode root = JSON.readTree(document);
            if (root == null || !root.isObject()) {
                throw new IllegalArgumentException("a tariff document is a JSON object");
            }
            return root;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static TariffVersion version(JsonNode node, String where) {
        try {
            Instant from = OffsetDateTime.parse(text(node, "effectiveFrom", where)).toInstant();
            List<Band> bands = new ArrayList<>();
            node.path("bands").forEach(band -> bands.add(oneOf(Band.class, band.asText())));
            return new TariffVersion(from, bands, CalendarDocument.read(node.get("calendar")),
                    CalendarDocument.period(node.get("tiers")), tiers(node));
        } catch (IllegalArgumentException | DateTimeParseException | ArithmeticException e) {
            throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
        }
    }

    private static List<Tier> tiers(JsonNode version) {
        JsonNode prices = version.path("prices");
        JsonNode steps = version.path("tiers").path("steps");
        boolean tiered = version.has("tiers");
        if (tiered ? steps.size() != prices.size() : prices.size() != 1) {
            throw new IllegalArgumentException("prices: " + prices.size() + " rows for "
                    + (tiered ? steps.size() : 1) + " steps");
        }
        List<Tier> tiers = new ArrayList<>();
        for (int i = 0; i < prices.size(); i++) {
            tiers.add(new Tier(tiered ? limit(steps.get(i)) : null, row(prices.get(i))));
        }
        return tiers;
    }

    private static @Nullable Usage limit(JsonNode step) {
        return step.has("upTo") ? Usage.parse(text(step, "upTo", "tiers")) : null;
    }

    private static Map<Band, UnitPrice> row(JsonNode prices) {
        Map<Band, UnitPrice> row = new EnumMap<>(Band.class);
        prices.properties().forEach(entry -> row.put(
                oneOf(Band.class, entry.getKey()), UnitPrice.parse(entry.getValue().asText())));
        return row;
    }

    static String text(JsonNode node, String field, String where) {
        JsonNode found = node.path(field);
        if (!found.isTextual() || found.asText().isBlank()) {
            throw new IllegalArgumentException(
                    (where.isEmpty() ? "" : where + ".") + field + " is missing");
        }
        return found.asText();
    }

    static <E extends Enum<E>> E oneOf(Class<E> kind, String text) {
        try {
            return Enum.valueOf(kind, text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no " + kind.getSimpleName(), e);
        }
    }
}
