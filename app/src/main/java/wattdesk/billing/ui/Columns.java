package wattdesk.billing.ui;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import wattdesk.ui.Icons;
import wattdesk.ui.Tone;

/// Columns of tables of charges.
public final class Columns {

    private static final double SQUEEZE = 0.9;
    /// Left for the border of the table.
    private static final double RIM = 2;

    private Columns() {}

    public static <T> TableView<T> table(String id) {
        TableView<T> table = new TableView<>();
        table.setId(id);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        return table;
    }

    /// Where the table is too narrow for all its columns, these are left out, the last first: large
    /// zoom on a small screen cuts no room and no figure.
    public static <T> void mayLack(TableView<T> table, List<TableColumn<T, T>> dear) {
        table.widthProperty().subscribe(width -> {
            double needed = RIM + table.getColumns().stream()
                    .filter(column -> !dear.contains(column))
                    .mapToDouble(TableColumn::getMinWidth).sum();
            for (TableColumn<T, T> column : dear) {
                needed += column.getMinWidth();
                column.setVisible(width.doubleValue() <= 0 || needed <= width.doubleValue());
            }
        });
    }

    public static <T> TableColumn<T, T> text(String title, double width, Function<T, String> text) {
        TableColumn<T, T> column = column(title, width);
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(T row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? null : text.apply(row));
            }
        });
        return column;
    }

    public static <T> TableColumn<T, T> figure(
            String title, double width, Function<T, String> text) {
        TableColumn<T, T> column = text(title, width, text);
        column.getStyleClass().add("right");
        return column;
    }

    /// Shape, colour and word.
    public static <T> TableColumn<T, T> state(String title, double width, Function<T, Tone> tone,
            Function<T, String> word) {
        TableColumn<T, T> column = column(title, width);
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(T row, boolean empty) {
                super.updateItem(row, empty);
                boolean blank = empty || row == null;
                setText(blank ? null : word.apply(row));
                setGraphic(blank ? null : Icons.of(tone.apply(row)));
            }
        });
        return column;
    }

    private static <T> TableColumn<T, T> column(String title, double width) {
        TableColumn<T, T> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setPrefWidth(width);
        column.setMinWidth(width * SQUEEZE);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
