package wattdesk.tariff.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import wattdesk.tariff.TariffDraft;

/// A draft as a tariff document, field by field as it was typed, and read again.
final class DraftText {

    private DraftText() {}

    static String write(TariffDraft draft) {
        return document(draft).toString();
    }

    static ObjectNode document(TariffDraft draft) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("id", draft.id())
                .put("name", draft.name()).put("commodity", draft.commodity());
        ArrayNode versions = root.putArray("versions");
        draft.versions().forEach(version -> write(versions.addObject(), version));
        return root;
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
        return TariffDocument.read(text.getBytes(StandardCharsets.UTF_8)).draft();
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
