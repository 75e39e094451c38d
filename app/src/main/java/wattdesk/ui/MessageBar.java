package wattdesk.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Told;

/// A message where it belongs: what happened, what it means for money, what to do, the code small.
/// Takes no room while there is nothing to say.
public final class MessageBar extends HBox {

    private final Label what = line("message-what");
    private final Label money = line("message-money");
    private final Label toDo = line("message-do");
    private final Label code = line("message-code");

    public MessageBar() {
        getStyleClass().add("message-bar");
        setId("message");
        show(null, Tone.NEUTRAL);
    }

    private static Label line(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    /// Says it, or falls silent with null.
    public void show(@Nullable Told told, Tone tone) {
        getStyleClass().removeIf(style -> style.startsWith("tone-"));
        getChildren().clear();
        setVisible(told != null);
        setManaged(told != null);
        if (told != null) {
            fill(told, tone);
        }
    }

    private void fill(Told told, Tone tone) {
        getStyleClass().add(tone.style());
        what.setText(told.what());
        money.setText(told.money());
        toDo.setText(told.toDo());
        code.setText(told.code());
        VBox lines = new VBox(what);
        for (Label label : new Label[] {money, toDo, code}) {
            if (!label.getText().isEmpty()) {
                lines.getChildren().add(label);
            }
        }
        HBox.setHgrow(lines, Priority.ALWAYS);
        getChildren().setAll(Icons.of(tone), lines);
    }
}
