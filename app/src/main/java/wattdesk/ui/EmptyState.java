package wattdesk.ui;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/// What a place shows when it has nothing to show: what that means, what to do, at most one button.
public final class EmptyState extends VBox {

    /// In less than this the words stand without their picture, then the title alone, then nothing.
    private static final double ROOM_FOR_ICON = 140;
    private static final double ROOM_FOR_HINT = 72;
    private static final double ROOM_FOR_TITLE = 24;

    public EmptyState(Ikon shape, String title, String hint, Node... button) {
        getStyleClass().add("empty-state");
        setMinHeight(0);
        Node icon = Icons.of(shape, "empty-icon");
        Node name = Nodes.paragraph(title, "empty-title");
        Node more = Nodes.paragraph(hint, "empty-hint");
        getChildren().addAll(icon, name, more);
        getChildren().addAll(button);
        asRoomAllows(icon, ROOM_FOR_ICON);
        asRoomAllows(more, ROOM_FOR_HINT);
        asRoomAllows(name, ROOM_FOR_TITLE);
    }

    private void asRoomAllows(Node part, double least) {
        heightProperty().subscribe((_, height) ->
                Nodes.present(part, height.doubleValue() >= least));
    }
}
