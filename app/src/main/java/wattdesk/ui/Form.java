package wattdesk.ui;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Labels at the left, fields at the right; Enter moves on and, in the last field, does the thing.
public final class Form extends GridPane {

    private int rows;

    public Form() {
        getStyleClass().add("form");
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(labels, fields);
    }

    public <T extends Node> T row(String label, T field) {
        Label name = Nodes.firm(Nodes.label(label, "muted"));
        name.setLabelFor(field);
        addRow(rows++, name, field);
        return field;
    }

    /// What the field above takes, small beneath it.
    public void note(String text) {
        add(Nodes.paragraph(text, "caption"), 1, rows++);
    }

    public TextField text(String id, String label, String value) {
        TextField field = row(label, new TextField(value));
        field.setId(id);
        return field;
    }

    public PasswordField password(String id, String label) {
        PasswordField field = row(label, new PasswordField());
        field.setId(id);
        return field;
    }

    /// Enter in a field or a choice goes to the next one, in the last one to `last`.
    public static void chain(Runnable last, Node... fields) {
        for (int i = 0; i < fields.length; i++) {
            Runnable next = i + 1 < fields.length ? fields[i + 1]::requestFocus : last;
            switch (fields[i]) {
                case TextField field -> field.setOnAction(_ -> next.run());
                case ComboBox<?> box -> box.addEventFilter(KeyEvent.KEY_PRESSED,
                        event -> leave(box, event, next));
                default -> throw new IllegalArgumentException("no field: " + fields[i]);
            }
        }
    }

    /// An open list keeps its Enter: it chooses.
    private static void leave(ComboBox<?> box, KeyEvent event, Runnable next) {
        if (event.getCode() == KeyCode.ENTER && !box.isShowing()) {
            event.consume();
            next.run();
        }
    }
}
