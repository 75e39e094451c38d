package wattdesk.ledger.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.ReceiptNumber;
import wattdesk.ledger.TapeEvent;
import wattdesk.ledger.TapeRecord;
import wattdesk.quantity.BusinessDay;

/// One event of the tape as a line of JSON, its seal as the last member.
///
/// The seal is HMAC-SHA256 over the line without it; `previousHash` inside makes it a chain.
record TapeLine(TapeRecord record, int number, String previousHash, String hash) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonMapper READER = new JsonMapper();
    private static final String SEAL = ",\"hash\":\"";
    private static final String END = "\"}";

    /// The event of this line; a line's record carries just that one.
    TapeEvent event() {
        return record.events().getFirst();
    }

    /// The line, sealed, with its line break.
    static String write(
            TapeRecord record, int number, String previousHash, Function<String, String> sealer) {
        String body = body(record, number, previousHash);
        return body + SEAL + sealer.apply(body) + END + "\n";
    }

    /// The seal at the end of a written line.
    static String sealOf(String line) {
        int from = line.lastIndexOf(SEAL) + SEAL.length();
        return line.substring(from, line.lastIndexOf(END));
    }

    /// What a sealed line says.
    static TapeLine read(String line, String previousHash, String hash) {
        try {
            return from(READER.readTree(line), previousHash, hash);
        } catch (IOException e) {
            throw new UncheckedIOException("sealed, yet no JSON: " + line, e);
        }
    }

    private static String body(TapeRecord record, int number, String previousHash) {
        StringWriter text = new StringWriter(512);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("seq", record.sequence());
            json.writeNumberField("n", number);
            json.writeStringField("utc", record.at().toString());
            writeEvent(json, record.events().get(number - 1));
            optional(json, "receipt", record.receipt());
            json.writeStringField("day", record.day().toString());
            json.writeStringField("command", record.command().toString());
            json.writeStringField("fingerprint", record.fingerprint());
            json.writeStringField("operator", record.operator());
            optional(json, "shift", record.shift());
            json.writeStringField("previousHash", previousHash);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.getBuffer().substring(0, text.getBuffer().length() - 1);
    }

    private static void writeEvent(JsonGenerator json, TapeEvent event) throws IOException {
        json.writeStringField("type", event.type().name());
        optional(json, "saleId", event.sale());
        optional(json, "transferId", event.transfer());
        optional(json, "account", event.account());
        optional(json, "meter", event.meter());
        json.writeNumberField("fen", event.amountFen());
        optional(json, "counter", event.counter());
    }

    private static void optional(JsonGenerator json, String name, @Nullable Object content)
            throws IOException {
        if (content != null) {
            json.writeStringField(name, content.toString());
        }
    }

    private static TapeLine from(JsonNode json, String previousHash, String hash) {
        TapeEvent event = new TapeEvent(
                TapeEvent.Type.valueOf(json.get("type").asText()),
                map(json, "saleId", UUID::fromString), map(json, "transferId", UUID::fromString),
                map(json, "account", Function.identity()), map(json, "meter", Function.identity()),
                json.get("fen").asLong(), map(json, "counter", Integer::valueOf));
        TapeRecord record = new TapeRecord(
                json.get("seq").asLong(), Instant.parse(json.get("utc").asText()),
                new BusinessDay(LocalDate.parse(json.get("day").asText())),
                UUID.fromString(json.get("command").asText()), json.get("fingerprint").asText(),
                json.get("operator").asText(), map(json, "shift", UUID::fromString),
                map(json, "receipt", TapeLine::receipt), List.of(event));
        return new TapeLine(record, json.get("n").asInt(), previousHash, hash);
    }

    private static ReceiptNumber receipt(String text) {
        int dash = text.lastIndexOf('-');
        return new ReceiptNumber(text.substring(0, dash), Long.parseLong(text.substring(dash + 1)));
    }

    private static <T> @Nullable T map(JsonNode json, String name, Function<String, T> reading) {
        JsonNode found = json.get(name);
        return found == null ? null : reading.apply(found.asText());
    }
}
