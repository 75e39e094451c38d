package wattdesk.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import wattdesk.message.Words;
import wattdesk.ui.Icons;
import wattdesk.ui.Nodes;

/// The places at the left, each with its key; only those that the role may use.
final class Rail extends VBox {

    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    /// Large zoom on a small screen: every place stays in sight, closer together.
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    private static final double ROOMY = 64;

    private final Map<PlaceId, Button> buttons = new EnumMap<>(PlaceId.class);
    private final Label waiting = Nodes.named("rail-waiting", "", "badge");

    Rail(List<PlaceId> places, Words words, Consumer<PlaceId> go, Runnable signOut) {
        getStyleClass().add("rail");
        setMinHeight(0);
        for (PlaceId place : places) {
            Button button = item(place, words.get(place.word()), place.key.getName());
            button.setOnAction(_ -> go.accept(place));
            buttons.put(place, button);
            getChildren().add(button);
        }
        Button out = new Button("", Nodes.column("rail-stack",
                Icons.of(MaterialDesignL.LOGOUT, "rail-icon"),
                Nodes.label(words.get("sign-out"), "rail-word")));
        style(out);
        out.setId("sign-out");
        out.setOnAction(_ -> signOut.run());
        getChildren().addAll(Nodes.spring(), out);
        waiting(0);
        heightProperty().subscribe(height -> pseudoClassStateChanged(LOW,
                height.doubleValue() > 0 && height.doubleValue() < ROOMY * getChildren().size()));
    }

    private Button item(PlaceId place, String word, String key) {
        VBox stack = Nodes.column("rail-stack", Icons.of(place.icon(), "rail-icon"),
                Nodes.row("rail-line", Nodes.firm(Nodes.label(word, "rail-word")),
                        Nodes.firm(Nodes.label(key, "key"))));
        Button button = new Button("", place != PlaceId.PENDING ? stack
                : new StackPane(stack, waiting));
        button.setId("go-" + place.name().toLowerCase(Locale.ROOT));
        style(button);
        return button;
    }

    private static void style(Button button) {
        button.getStyleClass().setAll("rail-item");
        button.setFocusTraversable(false);
        button.setMaxWidth(Double.MAX_VALUE);
    }

    void here(PlaceId place) {
        buttons.forEach((id, button) -> button.pseudoClassStateChanged(HERE, id == place));
    }

    void waiting(int open) {
        waiting.setText(String.valueOf(open));
        waiting.setVisible(open > 0);
        StackPane.setAlignment(waiting, Pos.TOP_RIGHT);
    }
}
