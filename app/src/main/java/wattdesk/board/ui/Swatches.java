package wattdesk.board.ui;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.Border;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.jspecify.annotations.Nullable;
import wattdesk.board.Sign;

/// The colours of the board as the style sheets name them: a canvas is not styled itself, so
/// nodes that nobody sees are, and what they were given is drawn with.
final class Swatches extends Group {

    /// Colours of one state: the ground, its edge, the words, the symbol.
    record Swatch(Paint ground, Paint edge, Paint ink, Paint symbol) {}

    private final Map<Sign, Label> plain = new EnumMap<>(Sign.class);
    private final Map<Sign, Label> shapes = new EnumMap<>(Sign.class);
    private final Map<Sign, Swatch> known = new EnumMap<>(Sign.class);
    private final Label board = label("board-ground");
    private final Label ring = label("board-ring");
    private final Label old = label("board-old");
    private final Label badge = label("board-badge");

    /// `changed` hears when another theme is worn.
    Swatches(Runnable changed) {
        setVisible(false);
        setManaged(false);
        for (Sign sign : Sign.values()) {
            String style = style(sign);
            plain.put(sign, label("board-tile", style));
            shapes.put(sign, label("board-symbol", style));
        }
        getChildren().addAll(plain.values());
        getChildren().addAll(shapes.values());
        getChildren().addAll(board, ring, old, badge);
        for (var node : getChildren()) {
            Label label = (Label) node;
            label.backgroundProperty().subscribe(() -> forget(changed));
            label.borderProperty().subscribe(() -> forget(changed));
            label.textFillProperty().subscribe(() -> forget(changed));
        }
    }

    static String style(Sign sign) {
        return "sign-" + sign.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Label label(String... styles) {
        Label label = new Label();
        label.getStyleClass().addAll(styles);
        return label;
    }

    private void forget(Runnable changed) {
        known.clear();
        changed.run();
    }

    Swatch of(Sign sign) {
        return known.computeIfAbsent(sign, this::look);
    }

    private Swatch look(Sign sign) {
        Label tile = plain.getOrDefault(sign, board);
        Label symbol = shapes.getOrDefault(sign, board);
        return new Swatch(ground(tile), edge(tile), tile.getTextFill(), symbol.getTextFill());
    }

    Paint ground() {
        return ground(board);
    }

    /// Words beside the tiles.
    Paint words() {
        return board.getTextFill();
    }

    Paint ring() {
        return ring.getTextFill();
    }

    /// A value past its age.
    Paint old() {
        return old.getTextFill();
    }

    Paint badge() {
        return badge.getTextFill();
    }

    private static Paint ground(Label label) {
        @Nullable Background background = label.getBackground();
        return background == null || background.getFills().isEmpty() ? Color.TRANSPARENT
                : background.getFills().getFirst().getFill();
    }

    private static Paint edge(Label label) {
        @Nullable Border border = label.getBorder();
        return border == null || border.getStrokes().isEmpty() ? ground(label)
                : border.getStrokes().getFirst().getTopStroke();
    }
}
