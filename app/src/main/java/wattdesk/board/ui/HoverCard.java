package wattdesk.board.ui;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import wattdesk.board.Rect;
import wattdesk.ui.Nodes;

/// Four lines about the room under the mouse, beside it and never over it; nothing that can be
/// pressed, so it is in nobody's way.
final class HoverCard extends VBox {

    private static final int LINES = 4;
    private static final double APART = 10;

    private final List<Label> lines = IntStream.range(0, LINES)
            .mapToObj(i -> Nodes.label("", i == 0 ? "hover-first" : "hover-line")).toList();

    HoverCard() {
        getStyleClass().add("hover-card");
        setId("hover-card");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        getChildren().setAll(lines);
    }

    /// `tile` is where the room is in the parent, which is so large.
    void show(List<String> said, Rect tile, double width, double height) {
        for (int i = 0; i < LINES; i++) {
            lines.get(i).setText(said.get(i));
            Nodes.present(lines.get(i), !said.get(i).isEmpty());
        }
        applyCss();
        double mine = Math.min(prefWidth(-1), width);
        double tall = prefHeight(mine);
        double right = tile.right() + APART;
        double x = right + mine <= width ? right : tile.x() - APART - mine;
        double y = Math.clamp(tile.y(), 0, Math.max(0, height - tall));
        resizeRelocate(Math.max(0, x), y, mine, tall);
        setVisible(true);
    }

    void hide() {
        setVisible(false);
    }
}
