package wattdesk.vending.ui.counter;

import java.time.Instant;
import javafx.collections.ObservableList;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Words;
import wattdesk.ui.Formats;
import wattdesk.ui.Icons;
import wattdesk.ui.Nodes;
import wattdesk.vending.Order;
import wattdesk.vending.ui.StandingTone;

/// The last purchases of the meter, newest first.
final class LastOrders extends GridPane {

    private static final double NARROW = 340;

    private final ObservableList<Order> orders;
    private final Words words;
    private Instant now = Instant.EPOCH;
    private boolean wide = true;

    LastOrders(ObservableList<Order> orders, Words words) {
        this.orders = orders;
        this.words = words;
        setId("last-orders");
        getStyleClass().add("last-orders");
        getColumnConstraints().addAll(column(HPos.LEFT), column(HPos.RIGHT), column(HPos.LEFT),
                column(HPos.RIGHT));
        getColumnConstraints().get(2).setHgrow(Priority.ALWAYS);
        orders.addListener((javafx.beans.InvalidationListener) _ -> show());
        widthProperty().subscribe(width -> fit(width.doubleValue()));
        show();
    }

    private static ColumnConstraints column(HPos side) {
        ColumnConstraints column = new ColumnConstraints();
        column.setHalignment(side);
        return column;
    }

    void age(Instant at) {
        boolean first = now.equals(Instant.EPOCH);
        now = at;
        if (first) {
            show();
        }
    }

    private void show() {
        getChildren().clear();
        if (orders.isEmpty()) {
            add(Nodes.label(words.get("who.last.none"), "muted"), 0, 0, 4, 1);
        }
        for (int row = 0; row < orders.size(); row++) {
            show(orders.get(row), row);
        }
    }

    private void show(Order order, int row) {
        Integer counter = order.counter();
        Node state = Nodes.row("state", Icons.of(StandingTone.of(order.standing())),
                Nodes.firm(new Label(StandingTone.word(order.standing(), words))));
        addRow(row, Nodes.firm(Nodes.label(Formats.time(order.at(), now), "muted")),
                Nodes.firm(Nodes.label(words.get("amount", Formats.yuan(order.amount())),
                        "number")),
                state, count(counter));
    }

    private Label count(@Nullable Integer counter) {
        Label count = Nodes.firm(Nodes.label(
                counter == null ? "" : words.get("who.count", counter), "muted", "count"));
        Nodes.present(count, wide);
        return count;
    }

    /// The count makes room where there is little: it stands on the receipt too.
    private void fit(double width) {
        boolean before = wide;
        wide = width <= 0 || width >= NARROW;
        if (wide != before) {
            getChildren().stream().filter(node -> node.getStyleClass().contains("count"))
                    .forEach(count -> Nodes.present(count, wide));
        }
    }
}
