package wattdesk.vending.ui;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import wattdesk.message.Words;
import wattdesk.ui.Formats;
import wattdesk.ui.Icons;
import wattdesk.vending.Order;

/// The columns of which tables of orders are made.
public final class OrderColumns {

    /// How far a column gives way on a narrow window.
    private static final double SQUEEZE = 0.84;
    /// Below it the name makes room: the paper or the details beside the table show it in full.
    private static final double NARROW = 560;

    /// The longest word with its shape.
    private static final double LEAST_STATE = 120;

    private final Words words;
    private final Supplier<Instant> now;

    public OrderColumns(Words words, Supplier<Instant> now) {
        this.words = words;
        this.now = now;
    }

    public static TableView<Order> table(String id) {
        TableView<Order> table = new TableView<>();
        table.setId(id);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        return table;
    }

    public TableColumn<Order, Order> time() {
        return text("column.time", 64, Pos.CENTER_LEFT,
                order -> Formats.time(order.at(), now.get()));
    }

    public TableColumn<Order, Order> receipt() {
        return text("column.receipt", 140, Pos.CENTER_LEFT,
                order -> String.valueOf(order.receipt()));
    }

    public TableColumn<Order, Order> room() {
        return text("column.room", 80, Pos.CENTER_LEFT, Order::room);
    }

    public TableColumn<Order, Order> customer() {
        var column = text("column.customer", 104, Pos.CENTER_LEFT, Order::customer);
        column.tableViewProperty().flatMap(TableView::widthProperty).subscribe(width -> {
            if (width != null && width.doubleValue() > 0) {
                column.setVisible(width.doubleValue() >= NARROW);
            }
        });
        return column;
    }

    public TableColumn<Order, Order> amount() {
        return text("column.amount", 100, Pos.CENTER_RIGHT,
                order -> Formats.yuan(order.amount()));
    }

    public TableColumn<Order, Order> age(Function<Order, String> age) {
        return text("column.age", 72, Pos.CENTER_RIGHT, age);
    }

    public TableColumn<Order, Order> attempts() {
        return text("column.attempts", 64, Pos.CENTER_RIGHT,
                order -> String.valueOf(order.attempts()));
    }

    /// Shape, colour and word.
    public TableColumn<Order, Order> state() {
        TableColumn<Order, Order> column = column("column.state", 124);
        column.setMinWidth(LEAST_STATE);
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(Order order, boolean empty) {
                super.updateItem(order, empty);
                boolean blank = empty || order == null;
                setText(blank ? null : StandingTone.word(order.standing(), words));
                setGraphic(blank ? null : Icons.of(StandingTone.of(order.standing())));
            }
        });
        return column;
    }

    private TableColumn<Order, Order> text(
            String key, double width, Pos side, Function<Order, String> text) {
        TableColumn<Order, Order> column = column(key, width);
        if (side == Pos.CENTER_RIGHT) {
            column.getStyleClass().add("right");
        }
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(Order order, boolean empty) {
                super.updateItem(order, empty);
                setText(empty || order == null ? null : text.apply(order));
            }
        });
        return column;
    }

    private TableColumn<Order, Order> column(String key, double width) {
        TableColumn<Order, Order> column = new TableColumn<>(words.get(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setPrefWidth(width);
        column.setMinWidth(width * SQUEEZE);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
