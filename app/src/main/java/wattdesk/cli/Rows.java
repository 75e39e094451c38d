package wattdesk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A list: for a script one document, an array; for a reader a line each, or a word that there is
/// nothing.
final class Rows {

    private final Desk desk;
    private final ArrayNode documents = JsonNodeFactory.instance.arrayNode();

    Rows(Desk desk) {
        this.desk = desk;
    }

    void add(ObjectNode document, String text) {
        documents.add(document);
        if (!desk.json()) {
            desk.terminal().line(text);
        }
    }

    void end() {
        if (desk.json()) {
            desk.terminal().document(documents);
        } else if (documents.isEmpty()) {
            desk.terminal().remark(desk.terminal().word("list.empty"));
        }
    }
}
