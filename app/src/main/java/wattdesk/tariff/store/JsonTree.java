package wattdesk.tariff.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One JSON document as a tree, with the places of fields that it has twice: an ordinary reader
/// keeps one of the two and says nothing.
public record JsonTree(JsonNode root, List<String> twice) {

    private static final JsonFactory FACTORY = new JsonFactory();

    /// The bytes are no JSON document, or more than one.
    public static final class NotJson extends Exception {

        NotJson(JsonProcessingException found) {
            super(found.getOriginalMessage() + at(found.getLocation()));
        }

        NotJson(String message) {
            super(message);
        }

        private static String at(@Nullable JsonLocation place) {
            return place == null ? ""
                    : " (" + place.getLineNr() + ":" + place.getColumnNr() + ")";
        }
    }

    /// UTF-8, with or without a byte order mark; UTF-16 and UTF-32 are recognised.
    public static JsonTree of(byte[] document) throws NotJson {
        List<String> twice = new ArrayList<>();
        try (JsonParser parser = FACTORY.createParser(document)) {
            if (parser.nextToken() == null) {
                throw new NotJson("nothing there");
            }
            JsonNode root = node(parser, "", twice);
            if (parser.nextToken() != null) {
                throw new NotJson("more than one document");
            }
            return new JsonTree(root, List.copyOf(twice));
        } catch (JsonProcessingException e) {
            throw new NotJson(e);
        } catch (java.io.CharConversionException e) {
            throw new NotJson(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The document that one of its fields holds, with places counted from there.
    public JsonTree part(String field) {
        String head = field + ".";
        return new JsonTree(root.path(field), twice.stream()
                .filter(place -> place.startsWith(head))
                .map(place -> place.substring(head.length())).toList());
    }

    /// `versions[0].prices` and `FLAT` make `versions[0].prices.FLAT`.
    public static String at(String where, String field) {
        return where.isEmpty() ? field : where + "." + field;
    }

    private static JsonNode node(JsonParser parser, String where, List<String> twice)
            throws IOException {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, where, twice);
            case START_ARRAY -> array(parser, where, twice);
            case VALUE_STRING -> make.textNode(parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> make.booleanNode(parser.getBooleanValue());
            case VALUE_NUMBER_INT -> make.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> make.numberNode(parser.getDecimalValue());
            case VALUE_NULL -> make.nullNode();
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("no value at " + where);
        };
    }

    private static ObjectNode object(JsonParser parser, String where, List<String> twice)
            throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            parser.nextToken();
            if (object.has(field)) {
                twice.add(at(where, field));
            }
            JsonNode _ = object.set(field, node(parser, at(where, field), twice));
        }
        return object;
    }

    private static ArrayNode array(JsonParser parser, String where, List<String> twice)
            throws IOException {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode _ = array.add(node(parser, where + "[" + array.size() + "]", twice));
        }
        return array;
    }
}
