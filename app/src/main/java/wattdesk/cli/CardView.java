package wattdesk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.card.CardContents;
import wattdesk.meterio.card.CardPurchase;
import wattdesk.meterio.card.CardReturn;
import wattdesk.meterio.card.ReadResult;

/// What lies on a card, as a document and, with names and states in words, for a reader.
final class CardView {

    /// Hexadecimal digits, which may look like a word.
    private static final Set<String> BYTES = Set.of("uid", "keysAndInserts");

    private CardView() {}

    static ObjectNode document(CardContents card) {
        ObjectNode document = Json.object().put("state", "CONTENTS").put("format", card.format())
                .put("medium", card.medium().name()).put("uid", card.uid())
                .put("issued", card.headerValid()).put("loaded", loaded(card));
        document.set("purchase", card.purchase().map(CardView::purchase).orElse(null));
        document.set("returned", card.returned().map(r ->
                returned(r, card.purchase().map(CardPurchase::energy).orElse(false))).orElse(null));
        ObjectNode details = Json.object();
        card.details().forEach(details::put);
        document.set("details", details);
        return document;
    }

    static ObjectNode document(ReadResult.Blank blank) {
        return Json.object().put("state", "BLANK").put("medium", blank.medium().name())
                .put("uid", blank.uid());
    }

    /// Whether the card's purchase is in the meter, as far as the card tells.
    private static @Nullable Boolean loaded(CardContents card) {
        return card.purchase().map(p -> card.returned()
                .filter(r -> r.count() == p.count()).isPresent()).orElse(null);
    }

    private static ObjectNode purchase(CardPurchase purchase) {
        return Json.object().put("kind", purchase.kind().name()).put("count", purchase.count())
                .put("meter", purchase.meter()).put("customer", purchase.customer())
                .put("amount", hundredths(purchase.amount()))
                .put("unit", purchase.energy() ? "kWh" : "yuan");
    }

    private static ObjectNode returned(CardReturn returned, boolean energy) {
        return Json.object().put("count", returned.count()).put("meter", returned.meter())
                .put("remaining", hundredths(returned.remaining()))
                .put("unit", energy ? "kWh" : "yuan")
                .put("error", returned.error() == 0 ? null : "Err " + returned.error());
    }

    private static String hundredths(long value) {
        return BigDecimal.valueOf(value, 2).toPlainString();
    }

    /// One line per value, its name and state in the language of the terminal.
    static String text(Terminal terminal, ObjectNode document) {
        List<String> lines = new ArrayList<>();
        rows(terminal, document, "card.", lines);
        return String.join("\n", lines);
    }

    private static void rows(
            Terminal terminal, JsonNode node, String prefix, List<String> lines) {
        node.properties().forEach(entry -> {
            String key = entry.getKey();
            JsonNode value = entry.getValue();
            if (value.isObject()) {
                rows(terminal, value, prefix + key + ".", lines);
            } else {
                lines.add(terminal.word(prefix + key) + "\t" + word(terminal, key, value));
            }
        });
    }

    /// States are words; numbers, names and amounts stay as they are.
    private static String word(Terminal terminal, String key, JsonNode value) {
        String text = value.isNull() ? "-" : value.asText();
        return !BYTES.contains(key) && text.matches("[A-Z][A-Z_]+|true|false|yuan")
                ? terminal.word("card.value." + text) : text;
    }
}
