package wattdesk.board.ui;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import wattdesk.board.RoomTile;
import wattdesk.customer.AccountCard;
import wattdesk.message.Words;
import wattdesk.ui.Choice;
import wattdesk.ui.EmptyState;
import wattdesk.ui.Formats;
import wattdesk.ui.Icons;
import wattdesk.ui.Nodes;

/// The page of a room: who and what at the top, use and history below, acts at the right.
final class RoomView {

    private final Words words;
    private final RoomActions actions;
    private final BorderPane root = new BorderPane();
    private final Label name = Nodes.named("room-customer", "", "title-name");
    private final Label sign = Nodes.named("room-sign", "", "room-sign");
    private final Label facts = Nodes.named("room-facts", "", "muted");
    private final HBox head;
    private final VBox acts = Nodes.column("room-acts");
    private final UsagePane usage;
    private final HistoryTabs history;

    RoomView(Words words, RoomTile tile, TileWords said, UsagePane usage, HistoryTabs history,
            RoomActions actions) {
        this.words = words;
        this.actions = actions;
        this.usage = usage;
        this.history = history;
        root.setId("room-page");
        root.getStyleClass().add("place");
        var back = Nodes.button("room-back", words.get("back"), "Esc", actions::back);
        name.setText(tile.customer());
        sign.setText(said.sign(tile.sign()));
        sign.getStyleClass().addAll("board-tile", Swatches.style(tile.sign()));
        sign.setGraphic(Icons.of(SignShapes.of(tile.sign()), "chip-icon",
                Swatches.style(tile.sign())));
        head = Nodes.row("runs-head", Nodes.firm(back),
                Nodes.firm(Nodes.named("room-code", tile.room().code(), "title")), name,
                Nodes.firm(sign), Nodes.spring());
        root.setTop(Nodes.column("place-head", head, facts));
        root.setCenter(Nodes.column("board-wait", new ProgressIndicator()));
    }

    /// Nobody has an account here.
    void vacant(boolean mayOpen) {
        Node[] button = mayOpen ? new Node[] {Nodes.button("room-open-account",
                words.get("empty.open"), "F4", actions::openAccount)} : new Node[0];
        root.setCenter(new EmptyState(MaterialDesignH.HOME_OUTLINE, words.get("vacant"),
                words.get("vacant.page"), button));
    }

    /// The meters to choose from, the one in front first chosen.
    void occupied(List<AccountCard> cards, AccountCard shown) {
        if (cards.size() > 1) {
            Choice<AccountCard> choice = new Choice<>("room-meter", cards,
                    card -> words.get("meter.choice", card.number(),
                            Formats.meter(card.meter().number())));
            choice.setValue(shown);
            choice.valueProperty().subscribe((_, card) -> actions.choose(card));
            head.getChildren().add(choice);
        }
        acts.getChildren().setAll(Nodes.label(words.get("acts"), "card-title"),
                act("room-sell", words.get("act.sell"), "Alt+S", actions::sell));
        acts.getStyleClass().add("card");
        VBox left = Nodes.column("room-left", usage, history);
        VBox.setVgrow(usage, Priority.ALWAYS);
        VBox.setVgrow(history, Priority.ALWAYS);
        HBox.setHgrow(left, Priority.ALWAYS);
        root.setCenter(Nodes.row("split", left, acts));
    }

    private static Node act(String id, String text, String key, Runnable action) {
        var button = Nodes.button(id, text, key, action);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    void show(AccountCard card, String tariff) {
        name.setText(card.customer().name());
        facts.setText(words.get("facts", card.number(), Formats.meter(card.meter().number()),
                tariff, Formats.phone(Objects.requireNonNullElse(card.customer().phone(), "")))
                .strip());
    }

    void focus() {
        root.requestFocus();
    }

    BorderPane root() {
        return root;
    }
}
