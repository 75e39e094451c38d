package wattdesk.board.ui;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import wattdesk.board.Chip;
import wattdesk.board.Counts;
import wattdesk.board.Sign;
import wattdesk.ui.Icons;
import wattdesk.ui.Nodes;

/// How many rooms are in each state; a press leaves only those on the board. States that no room
/// is in are not offered where they are rare anyway or room is dear.
final class ChipBar extends FlowPane {

    private static final double ROOMY = 860;

    private final Map<Chip, ToggleButton> chips = new EnumMap<>(Chip.class);
    private final Map<Chip, Label> counts = new EnumMap<>(Chip.class);
    private Counts now = new Counts();
    private Chip chosen = Chip.ALL;

    ChipBar(TileWords words, Consumer<Chip> chosen) {
        getStyleClass().add("board-chips");
        getChildren().add(Nodes.label("Alt+", "key"));
        for (Chip chip : Chip.values()) {
            Label count = Nodes.label("0", "chip-count");
            ToggleButton button = new ToggleButton();
            button.setId("chip-" + chip.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            button.getStyleClass().add("board-chip");
            button.setFocusTraversable(false);
            button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            button.setGraphic(Nodes.row("chip-row", icon(chip),
                    Nodes.label(words.chip(chip), "chip-word"), count,
                    Nodes.label(key(chip).getName(), "key")));
            button.setOnAction(_ -> chosen.accept(button.isSelected() ? chip : Chip.ALL));
            button.setAccessibleText(words.chip(chip));
            chips.put(chip, button);
            counts.put(chip, count);
            getChildren().add(button);
        }
        widthProperty().subscribe(() -> offer());
    }

    private static Text icon(Chip chip) {
        Sign sign = chip.sign();
        return sign == null ? Icons.of(SignShapes.of(chip), "chip-icon")
                : Icons.of(SignShapes.of(chip), "chip-icon", Swatches.style(sign));
    }

    private static KeyCode key(Chip chip) {
        return switch (chip) {
            case ALL -> KeyCode.A;
            case NORMAL -> KeyCode.N;
            case LOW_ONE -> KeyCode.DIGIT1;
            case LOW_TWO -> KeyCode.DIGIT2;
            case LOW_THREE -> KeyCode.DIGIT3;
            case OVERDRAWN -> KeyCode.DIGIT4;
            case CUT -> KeyCode.DIGIT5;
            case KEEP_POWER -> KeyCode.DIGIT6;
            case OFFLINE -> KeyCode.DIGIT7;
            case PENDING -> KeyCode.DIGIT8;
            case UNREAD -> KeyCode.DIGIT9;
            case SUSPENDED -> KeyCode.S;
            case PRESET -> KeyCode.P;
            case VACANT -> KeyCode.V;
        };
    }

    /// The chip of a key; null where it has none.
    static @Nullable Chip of(KeyCode key) {
        for (Chip chip : Chip.values()) {
            if (key(chip) == key) {
                return chip;
            }
        }
        return null;
    }

    void show(Counts counted, Chip narrowed) {
        now = counted;
        chosen = narrowed;
        chips.forEach((chip, button) -> button.setSelected(chip == chosen));
        offer();
        counts.forEach((chip, label) -> {
            String text = String.valueOf(now.of(chip));
            if (!text.equals(label.getText())) {
                label.setText(text);
            }
        });
    }

    private void offer() {
        boolean dear = getWidth() > 0 && getWidth() < ROOMY;
        chips.forEach((chip, button) -> Nodes.present(button,
                now.of(chip) > 0 || chip == chosen || (!rare(chip) && !dear)));
    }

    private static boolean rare(Chip chip) {
        return switch (chip) {
            case UNREAD, SUSPENDED, PRESET, VACANT -> true;
            case ALL, NORMAL, LOW_ONE, LOW_TWO, LOW_THREE, OVERDRAWN, CUT, KEEP_POWER, OFFLINE,
                PENDING -> false;
        };
    }
}
