package wattdesk.download.ui;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import wattdesk.message.Words;
import wattdesk.ui.Icons;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;

/// A line per meter: room, meter, how it stands with shape and word, and why.
final class MeterTable<T> extends TableView<T> {

    private static final double HEADER = 56;
    private static final double ROW = 32;
    private static final int MOST_ROWS = 7;

    /// What a line says of a meter.
    record Said(Tone tone, String state, String why) {}

    MeterTable(Words words, Function<T, String> room, Function<T, String> meter,
            Function<T, Said> said) {
        setId("download-meters");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getItems().subscribe(() -> setPrefHeight(
                HEADER + ROW * Math.clamp(getItems().size(), 1, MOST_ROWS)));
        setPrefHeight(HEADER + ROW);
        getColumns().add(text(words.get("column.room"), 80, room));
        getColumns().add(text(words.get("column.meter"), 136, meter));
        getColumns().add(state(words.get("column.state"), said));
        getColumns().add(text(words.get("column.why"), 320, row -> said.apply(row).why()));
    }

    /// The whole text of the chosen line, which its column may be too narrow for.
    Label whole(Function<T, Said> said) {
        Label whole = Nodes.paragraph("", "caption");
        whole.setId("download-whole");
        getSelectionModel().selectedItemProperty().subscribe(row ->
                whole.setText(row == null ? "" : said.apply(row).why()));
        return whole;
    }

    private TableColumn<T, T> state(String title, Function<T, Said> said) {
        TableColumn<T, T> column = column(title, 150);
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(T row, boolean empty) {
                super.updateItem(row, empty);
                boolean blank = empty || row == null;
                setText(blank ? null : said.apply(row).state());
                setGraphic(blank ? null : Icons.of(said.apply(row).tone()));
            }
        });
        return column;
    }

    /// What is longer than its column is shown whole where the mouse rests.
    private TableColumn<T, T> text(String title, double width, Function<T, String> text) {
        TableColumn<T, T> column = column(title, width);
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(T row, boolean empty) {
                super.updateItem(row, empty);
                String shown = empty || row == null ? null : text.apply(row);
                setText(shown);
                setTooltip(shown == null || shown.isEmpty() ? null : new Tooltip(shown));
            }
        });
        return column;
    }

    private TableColumn<T, T> column(String title, double width) {
        TableColumn<T, T> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
