package wattdesk.tariff.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wattdesk.tariff.TariffDraft;

/// A draft as a tariff document, field by field as it was typed, and read again.
final class DraftText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DraftText() {}

    static String write(TariffDraft draft) {
        ObjectNode root = JSON.createObjectNode().put("id", draft.id())
                .put("name", draft.name()).put("commodity", draft.commodity());
        ArrayNode versions = root.putArray("versions");
        draft.versions().forEach(version -> write(versions.addObject(), version));
        return root.toString();
    }

    private static void write(ObjectNode node, TariffDraft.Version version) {
        node.put("effectiveFrom", version.effectiveFrom());
        texts(node.putArray("bands"), version.bands());
        TariffDraft.Calendar calendar = version.calendar();
        if (calendar != null) {
            ObjectNode at = node.putObject("calendar");
            ArrayNode seasons = at.putArray("seasons");
            calendar.seasons().forEach(season -> write(seasons.addObject(), season));
            texts(at.putArray("holidays"), calendar.holidays());
            texts(at.putArray("makeupWorkdays"), calendar.makeupWorkdays());
        }
        TariffDraft.Tiers tiers = version.tiers();
        if (tiers != null) {
            ObjectNode at = node.putObject("tiers").put("period", tiers.period())
                    .put("start", tiers.start());
            ArrayNode steps = at.putArray("steps");
            tiers.steps().forEach(step -> write(steps.addObject(), step));
        }
        ArrayNode prices = node.putArray("prices");
        version.prices().forEach(row -> row.forEach(prices.addObject()::put));
    }

    private static void write(ObjectNode node, TariffDraft.Step step) {
        if (step.upTo() != null) {
            node.put("upTo", step.upTo());
        }
    }

    private static void write(ObjectNode node, TariffDraft.Season season) {
        node.put("name", season.name()).put("from", season.from()).put("to", season.to());
        ObjectNode days = node.putObject("days");
        season.days().forEach((type, parts) -> {
            ArrayNode segments = days.putArray(type);
            parts.forEach(part -> segments.addArray().add(part.from()).add(part.band()));
        });
    }

    private static void texts(ArrayNode node, List<String> texts) {
        texts.forEach(node::add);
    }

    /// What was written by [#write].
    static TariffDraft read(String text) {
        try {
            JsonNode root = JSON.readTree(text);
            List<TariffDraft.Version> versions = new ArrayList<>();
            root.path("versions").forEach(version -> versions.add(version(version)));
            return new TariffDraft(root.path("id").asText(), root.path("name").asText(),
                    root.path("commodity").asText(), versions);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft in the database is no JSON", e);
        }
    }

    private static TariffDraft.Version version(JsonNode node) {
        List<Map<String, String>> prices = new ArrayList<>();
        node.path("prices").forEach(row -> prices.add(row(row)));
        return new TariffDraft.Version(node.path("effectiveFrom").asText(),
                texts(node.path("bands")), calendar(node.get("calendar")),
                tiers(node.get("tiers")), prices);
    }

    private static Map<String, String> row(JsonNode prices) {
        Map<String, String> row = new LinkedHashMap<>();
        prices.properties().forEach(entry -> row.put(entry.getKey(), entry.getValue().asText()));
        return row;
    }

    private static TariffDraft.@Nullable Tiers tiers(@Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        List<TariffDraft.Step> steps = new ArrayList<>();
        node.path("steps").forEach(step -> steps.add(new TariffDraft.Step(
                step.has("upTo") ? step.path("upTo").asText() : null)));
        return new TariffDraft.Tiers(
                node.path("period").asText(), node.path("start").asText(), steps);
    }

    private static TariffDraft.@Nullable Calendar calendar(@Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        List<TariffDraft.Season> seasons = new ArrayList<>();
        node.path("seasons").forEach(season -> seasons.add(season(season)));
        return new TariffDraft.Calendar(seasons, texts(node.path("holidays")),
                texts(node.path("makeupWorkdays")));
    }

    private static TariffDraft.Season season(JsonNode node) {
        Map<String, List<TariffDraft.Part>> days = new LinkedHashMap<>();
        node.path("days").properties().forEach(entry -> {
            List<TariffDraft.Part> parts = new ArrayList<>();
            entry.getValue().forEach(part -> parts.add(new TariffDraft.Part(
                    part.path(0).asText(), part.path(1).asText())));
            days.put(entry.getKey(), parts);
        });
        return new TariffDraft.Season(node.path("name").asText(), node.path("from").asText(),
                node.path("to").asText(), days);
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /// SHA-256 of a text, in hexadecimal.
    static String fingerprint(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no SHA-256", e);
        }
    }
}
