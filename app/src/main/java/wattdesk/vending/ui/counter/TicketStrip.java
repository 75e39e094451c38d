package wattdesk.vending.ui.counter;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import wattdesk.message.Words;
import wattdesk.ui.Formats;
import wattdesk.ui.Nodes;

/// At the foot of the counter: where the money of each pressed sale is, and what was taken today.
final class TicketStrip extends HBox {

    private final CounterModel model;
    private final Words words;
    private final VBox lines = new VBox();
    private final Label takings = Nodes.named("takings", "", "muted");
    private final Map<UUID, TicketLine> shown = new HashMap<>();

    TicketStrip(CounterModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("ticket-strip");
        lines.setId("tickets");
        lines.getStyleClass().add("tickets");
        HBox.setHgrow(lines, javafx.scene.layout.Priority.ALWAYS);
        takings.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(lines, takings);
        model.tickets.addListener((javafx.beans.InvalidationListener) _ -> show());
        model.takings.subscribe(value -> takings.setText(
                words.get("takings", value.sales(), Formats.yuan(value.sum()))));
        show();
    }

    private void show() {
        shown.keySet().removeIf(id -> model.tickets.stream().noneMatch(t -> t.sale.equals(id)));
        lines.getChildren().setAll(model.tickets.stream().<Node>map(ticket ->
                shown.computeIfAbsent(ticket.sale, _ -> new TicketLine(ticket, words))).toList());
        if (model.tickets.isEmpty()) {
            lines.getChildren().setAll(Nodes.paragraph(words.get("ticket.none"), "muted"));
        }
    }
}
