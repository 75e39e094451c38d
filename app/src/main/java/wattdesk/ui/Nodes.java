package wattdesk.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The few building blocks of every view; sizes and colours live in the style sheet.
public final class Nodes {
    private Nodes() {}

    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    public static Label named(String id, String text, String... styles) {
        Label label = label(text, styles);
        label.setId(id);
        return label;
    }

    /// A label or button that is never cut off.
    public static <T extends Labeled> T firm(T label) {
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// A text that takes as many lines as it needs.
    public static Label paragraph(String text, String... styles) {
        Label label = label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    public static HBox row(String style, Node... children) {
        HBox row = new HBox(children);
        row.getStyleClass().addAll("row", style);
        return row;
    }

    public static VBox column(String style, Node... children) {
        VBox column = new VBox(children);
        column.getStyleClass().addAll("column", style);
        return column;
    }

    /// Pushes what follows to the far end of a row.
    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        VBox.setVgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /// A button with its key beside it in grey.
    public static Button button(String id, String text, String key, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMnemonicParsing(false);
        button.setOnAction(event -> action.run());
        if (!key.isEmpty()) {
            button.setGraphic(label(key, "key"));
            button.setContentDisplay(ContentDisplay.RIGHT);
        }
        return button;
    }

    /// The button of the main thing, which Enter does.
    public static Button mainButton(String id, String text, Runnable action) {
        Button button = button(id, text, "Enter", action);
        button.getStyleClass().add("accent");
        return button;
    }

    /// Shows a node, or takes it out of the layout.
    public static void present(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }
}
