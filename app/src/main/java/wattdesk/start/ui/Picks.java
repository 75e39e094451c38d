package wattdesk.start.ui;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// A short list of which one thing is picked with the arrows; Enter takes it.
final class Picks<T> extends ListView<T> {

    private static final double ROW = 36;
    private static final double EDGES = 6;
    private static final int MOST_ROWS = 5;
    private static final int DELETE = 0x7f;

    Picks(String id, Function<T, Node> row, Runnable enter) {
        setId(id);
        getStyleClass().add("start-picks");
        setFixedCellSize(ROW);
        setCellFactory(_ -> new Cell<>(row));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                enter.run();
            }
        });
    }

    /// What is typed here goes into that field: nobody has to leave the list first.
    void typesInto(TextField field) {
        addEventHandler(KeyEvent.KEY_TYPED, event -> {
            String text = event.getCharacter();
            if (!text.isEmpty() && text.codePointAt(0) > ' ' && text.codePointAt(0) != DELETE
                    && !event.isAltDown() && !event.isShortcutDown()) {
                field.requestFocus();
                field.appendText(text);
                event.consume();
            }
        });
    }

    /// What was picked before stays picked where it still is there.
    void show(List<T> things) {
        T before = getSelectionModel().getSelectedItem();
        getItems().setAll(things);
        double rows = Math.clamp(things.size(), 1, MOST_ROWS);
        setMinHeight(rows * ROW + EDGES);
        setPrefHeight(rows * ROW + EDGES);
        getSelectionModel().select(before == null ? 0 : Math.max(0, things.indexOf(before)));
    }

    @Nullable T picked() {
        return getSelectionModel().getSelectedItem();
    }

    private static final class Cell<T> extends ListCell<T> {

        private final transient Function<T, Node> row;

        Cell(Function<T, Node> row) {
            this.row = row;
        }

        @Override
        protected void updateItem(@Nullable T thing, boolean empty) {
            super.updateItem(thing, empty);
            setGraphic(empty || thing == null ? null : row.apply(thing));
        }
    }
}
