package wattdesk.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/// Where a pane scrolls, what has the focus stays in sight.
public final class Sight {

    private Sight() {}

    /// Scrolls so that the middle of `focus` is in the middle of the pane, as far as that goes;
    /// does nothing where it is not inside, or where nothing is hidden.
    public static void follow(ScrollPane pane, @Nullable Node focus) {
        double seen = pane.getViewportBounds().getHeight();
        double hidden = pane.getContent().getLayoutBounds().getHeight() - seen;
        if (focus != null && hidden > 0 && inside(pane.getContent(), focus)) {
            Bounds there = pane.getContent().sceneToLocal(
                    focus.localToScene(focus.getLayoutBounds()));
            double middle = there.getCenterY() - seen / 2;
            pane.setVvalue(Math.clamp(middle / hidden, 0, 1) * pane.getVmax());
        }
    }

    private static boolean inside(Node content, Node focus) {
        for (Node at = focus; at != null; at = at.getParent()) {
            if (at.equals(content)) {
                return true;
            }
        }
        return false;
    }
}
