package wattdesk.board.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import wattdesk.board.RoomTile;
import wattdesk.customer.AccountCard;
import wattdesk.message.Words;
import wattdesk.quantity.Money;
import wattdesk.ui.Choice;
import wattdesk.ui.EmptyState;
import wattdesk.ui.Formats;
import wattdesk.ui.Icons;
import wattdesk.ui.Nodes;

/// The page of a room: who and what at the top, live values, use and history below, acts at the
/// right. Where the window is too low for all of it the left side scrolls.
final class RoomView {

    private final Words words;
    private final RoomActions actions;
    private final TileWords said;
    private final BorderPane root = new BorderPane();
    private final Label name = Nodes.named("room-customer", "", "title-name");
    private final Label sign = Nodes.named("room-sign", "", "room-sign");
    private final Label facts = Nodes.named("room-facts", "", "muted");
    private final HBox head;
    private final Parts parts;
    private final ScrollPane scroll = new ScrollPane();
    private final VBox live;

    /// What the page is put together from.
    record Parts(Region live, UsagePane usage, HistoryTabs history, ActsColumn acts) {}

    RoomView(Words words, RoomTile tile, TileWords said, Parts parts, RoomActions actions) {
        this.words = words;
        this.actions = actions;
        this.said = said;
        this.parts = parts;
        live = Nodes.column("live-card", parts.live());
        live.getStyleClass().add("card");
        live.setMinHeight(Region.USE_PREF_SIZE);
        root.setId("room-page");
        root.getStyleClass().add("place");
        var back = Nodes.button("room-back", words.get("back"), "Esc", actions::back);
        name.setText(tile.customer());
        head = Nodes.row("runs-head", Nodes.firm(back),
                Nodes.firm(Nodes.named("room-code", tile.room().code(), "title")), name,
                Nodes.firm(sign), Nodes.spring());
        root.setTop(Nodes.column("place-head", head, facts));
        root.setCenter(Nodes.column("board-wait", new ProgressIndicator()));
        stand(tile);
    }

    /// How the room stands on the board now.
    void stand(RoomTile tile) {
        sign.setText(said.sign(tile.sign()));
        sign.getStyleClass().setAll("label", "room-sign", "board-tile",
                Swatches.style(tile.sign()));
        sign.setGraphic(Icons.of(SignShapes.of(tile.sign()), "chip-icon",
                Swatches.style(tile.sign())));
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
        VBox left = Nodes.column("room-left", live, parts.usage(), parts.history());
        VBox.setVgrow(parts.usage(), Priority.ALWAYS);
        VBox.setVgrow(parts.history(), Priority.ALWAYS);
        scroll.setContent(left);
        scroll.setId("room-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinWidth(0);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        root.setCenter(Nodes.row("room-split", scroll, parts.acts()));
    }

    /// `wallet` is what an account has left that the station keeps; null for others.
    void show(AccountCard card, String tariff, @Nullable Money wallet) {
        name.setText(card.customer().name());
        List<String> parts = new ArrayList<>();
        parts.add(words.get("facts", card.number(), Formats.meter(card.meter().number()),
                tariff));
        if (wallet != null) {
            parts.add(words.get("facts.wallet", Formats.yuan(wallet)));
        }
        if (card.customer().phone() != null) {
            parts.add(Formats.phone(card.customer().phone()));
        }
        facts.setText(String.join(" · ", parts));
    }

    /// Scrolls, where the window is too low, until the live values are in sight.
    void revealLive() {
        reveal(live);
    }

    void revealUse() {
        reveal(parts.usage());
    }

    void revealHistory() {
        reveal(parts.history());
    }

    private void reveal(Region part) {
        double hidden = scroll.getContent() == null ? 0
                : scroll.getContent().getLayoutBounds().getHeight()
                        - scroll.getViewportBounds().getHeight();
        if (hidden > 0) {
            scroll.setVvalue(Math.min(1, part.getLayoutY() / hidden));
        }
    }

    /// Half of what is in sight, up or down.
    void page(int direction) {
        scroll.setVvalue(Math.clamp(scroll.getVvalue() + 0.5 * direction, 0, 1));
    }

    void focus() {
        root.requestFocus();
    }

    BorderPane root() {
        return root;
    }
}
