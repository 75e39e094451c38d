package wattdesk.board.ui;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import wattdesk.ui.Nodes;

/// What can be done, one under the other, as wide as the longest of them; where the window is too
/// low the column scrolls.
final class ActsColumn extends VBox {

    private final VBox buttons = Nodes.column("room-buttons");
    private List<RoomAct> acts = List.of();

    ActsColumn(String title) {
        setId("room-acts");
        getStyleClass().addAll("card", "room-acts");
        ScrollPane scroll = new ScrollPane(buttons);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinWidth(USE_PREF_SIZE);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(Nodes.label(title, "card-title"), scroll);
    }

    void show(List<RoomAct> offered) {
        if (!offered.stream().map(RoomAct::id).toList().equals(
                acts.stream().map(RoomAct::id).toList())) {
            buttons.getChildren().setAll(offered.stream().map(ActsColumn::button).toList());
        }
        acts = List.copyOf(offered);
    }

    private static Button button(RoomAct act) {
        Button button = Nodes.firm(Nodes.button(
                act.id(), act.word(), "Alt+" + act.key().getName(), act.run()));
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    /// Whether there was an act of that key.
    boolean press(KeyCode key) {
        for (RoomAct act : acts) {
            if (act.key() == key) {
                act.run().run();
                return true;
            }
        }
        return false;
    }
}
