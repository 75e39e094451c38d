package wattdesk.tariff.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wattdesk.tariff.TariffFinding;
import wattdesk.tariff.TariffFinding.Code;

/// One object of a tariff document, and what is found wrong with its form. A field of another kind
/// than it has to be is found and read as if it were not there.
record Fields(JsonNode node, String where, List<TariffFinding> findings) {

    /// A node that has to be an object; its fields may have any name.
    static Fields open(JsonNode node, String where, List<TariffFinding> findings) {
        Fields fields = new Fields(node, where, findings);
        if (!node.isObject()) {
            fields.found(Code.NOT_OBJECT, where);
        }
        return fields;
    }

    /// A node that has to be an object with no other fields than these.
    static Fields of(JsonNode node, String where, List<TariffFinding> findings, String... known) {
        Fields fields = open(node, where, findings);
        node.properties().stream().filter(each -> !Arrays.asList(known).contains(each.getKey()))
                .forEach(each -> fields.found(Code.UNKNOWN_FIELD,
                        JsonTree.at(where, each.getKey()), each.getKey()));
        return fields;
    }

    void here(Code code) {
        found(code, where);
    }

    void wrong(Code code, String field, String... arguments) {
        found(code, JsonTree.at(where, field), arguments);
    }

    private void found(Code code, String place, String... arguments) {
        findings.add(TariffFinding.of(code, place, arguments));
    }

    /// "" where it is missing.
    String text(String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() ? "" : text(value, JsonTree.at(where, field));
    }

    /// Null where it is missing.
    @Nullable String optionalText(String field) {
        return has(field) ? text(field) : null;
    }

    private String text(JsonNode value, String place) {
        if (!value.isTextual()) {
            found(Code.NOT_TEXT, place);
            return "";
        }
        return value.asText();
    }

    /// A whole number, as a text or as a number of the document; "" where it is missing.
    String whole(String field) {
        JsonNode value = node.path(field);
        return value.isIntegralNumber() ? value.asText() : text(field);
    }

    /// Whether it is there; `null` is not.
    boolean has(String field) {
        return node.hasNonNull(field);
    }

    Fields object(String field, String... known) {
        return of(node.path(field), JsonTree.at(where, field), findings, known);
    }

    /// An object whose fields may have any name.
    Fields map(String field) {
        return open(node.path(field), JsonTree.at(where, field), findings);
    }

    <T> List<T> maps(String field, Function<Fields, T> reader) {
        return list(node.path(field), JsonTree.at(where, field), (element, place) ->
                reader.apply(open(element, place, findings)));
    }

    /// The things of a list, each with its place.
    private <T> List<T> list(JsonNode list, String place, Element<T> reader) {
        if (list.isMissingNode()) {
            return List.of();
        }
        if (!list.isArray()) {
            found(Code.NOT_LIST, place);
        }
        List<T> things = new ArrayList<>();
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            things.add(reader.read(list.get(i), place + "[" + i + "]"));
        }
        return things;
    }

    private interface Element<T> {
        T read(JsonNode node, String where);
    }

    List<String> texts(String field) {
        return list(node.path(field), JsonTree.at(where, field), this::text);
    }

    <T> List<T> objects(String field, Function<Fields, T> reader, String... known) {
        return list(node.path(field), JsonTree.at(where, field), (element, place) ->
                reader.apply(of(element, place, findings, known)));
    }

    /// The pairs `["08:00","FLAT"]` of a list.
    <T> List<T> pairs(String field, Pair<T> reader) {
        return list(node.path(field), JsonTree.at(where, field), (element, place) -> {
            boolean pair = element.isArray() && element.size() == 2
                    && element.get(0).isTextual() && element.get(1).isTextual();
            if (!pair) {
                found(Code.NOT_SEGMENT, place);
            }
            return reader.read(pair ? element.get(0).asText() : "",
                    pair ? element.get(1).asText() : "");
        });
    }

    interface Pair<T> {
        T read(String first, String second);
    }

    /// The names of its fields, in order.
    List<String> names() {
        return node.properties().stream().map(entry -> entry.getKey()).toList();
    }
}
