package wattdesk.ui;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/// What a place shows when it has nothing to show: what that means, what to do, at most one button.
public final class EmptyState extends VBox {

    public EmptyState(Ikon shape, String title, String hint, Node... button) {
        getStyleClass().add("empty-state");
        getChildren().addAll(Icons.of(shape, "empty-icon"),
                Nodes.paragraph(title, "empty-title"), Nodes.paragraph(hint, "empty-hint"));
        getChildren().addAll(button);
    }
}
