package wattdesk.vending.ui.pending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import wattdesk.message.Words;
import wattdesk.ui.EmptyState;
import wattdesk.ui.Formats;
import wattdesk.ui.MessageBar;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;
import wattdesk.vending.Order;
import wattdesk.vending.ui.OrderColumns;
import wattdesk.vending.ui.TroubleWords;
import wattdesk.vending.ui.pending.PendingController.Rights;

/// The open deliveries at the left, the chosen one with its acts at the right.
final class PendingView {

    private final PendingModel model;
    private final PendingActions actions;
    private final Rights rights;
    private final Words words;
    private final Clock clock;
    private final Formats formats;
    private final TableView<Order> table = OrderColumns.table("pending");
    private final VBox details = Nodes.column("details");
    private final MessageBar said = new MessageBar();
    private final Map<KeyCode, Button> byKey = new EnumMap<>(KeyCode.class);
    private final BorderPane root = new BorderPane();

    PendingView(PendingModel model, PendingActions actions, Rights rights, Words words,
            Clock clock) {
        this.model = model;
        this.actions = actions;
        this.rights = rights;
        this.words = words;
        this.clock = clock;
        formats = new Formats(words.language());
        root.setId("pending-place");
        root.getStyleClass().add("place");
        root.setTop(Nodes.column("place-head",
                Nodes.label(words.get("pending.title"), "title"), said));
        root.setCenter(body());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        model.said.subscribe(value -> said.show(value == null ? null : value.told(),
                value == null ? Tone.NEUTRAL : value.tone()));
    }

    private Node body() {
        OrderColumns columns = new OrderColumns(words, clock::instant);
        table.setItems(model.orders);
        table.getColumns().add(columns.state());
        table.getColumns().add(columns.room());
        table.getColumns().add(columns.customer());
        table.getColumns().add(columns.amount());
        table.getColumns().add(columns.age(this::age));
        table.getColumns().add(columns.attempts());
        EmptyState none = new EmptyState(MaterialDesignC.CHECK_CIRCLE_OUTLINE,
                words.get("pending.none"), words.get("pending.none.hint"));
        none.visibleProperty().bind(model.loaded);
        table.setPlaceholder(none);
        model.chosen.bind(table.getSelectionModel().selectedItemProperty());
        model.chosen.subscribe(this::show);
        model.busy.subscribe(details::setDisable);
        ScrollPane scroll = new ScrollPane(details);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        StackPane card = new StackPane(scroll);
        card.getStyleClass().addAll("card", "details-card");
        StackPane list = new StackPane(table);
        list.getStyleClass().addAll("card", "table-card");
        HBox.setHgrow(list, Priority.ALWAYS);
        return Nodes.row("split", list, card);
    }

    private void pressed(KeyEvent event) {
        boolean alt = event.isAltDown();
        Button act = alt ? byKey.get(event.getCode()) : null;
        if (event.getCode() == KeyCode.ENTER && !alt) {
            actions.checkNow();
        } else if (act != null) {
            act.fire();
        } else {
            return;
        }
        event.consume();
    }

    private String age(Order order) {
        return formats.span(Duration.between(order.at(), clock.instant()));
    }

    private void show(@Nullable Order order) {
        details.getChildren().clear();
        byKey.clear();
        if (order == null) {
            details.getChildren().add(Nodes.paragraph(words.get("pending.choose"), "muted"));
            return;
        }
        details.getChildren().addAll(
                Nodes.paragraph(order.room() + " " + order.customer(), "title"),
                Nodes.label(words.get("amount", Formats.yuan(order.amount())), "amount-figure"),
                fact("pending.receipt", String.valueOf(order.receipt())),
                fact("pending.meter", Formats.meter(order.meter())),
                fact("pending.taken", Formats.time(order.at(), clock.instant())),
                Nodes.paragraph(doing(order), "doing"));
        Order.Trouble trouble = order.trouble();
        if (trouble != null) {
            MessageBar bar = new MessageBar();
            bar.show(TroubleWords.tell(trouble, words.language()), Tone.ATTENTION);
            details.getChildren().add(bar);
        }
        addActs(order);
    }

    private Node fact(String key, String value) {
        return Nodes.row("pair", Nodes.label(words.get(key), "muted"), Nodes.spring(),
                Nodes.firm(Nodes.label(value)));
    }

    private String doing(Order order) {
        String key = "doing." + (order.held() ? "held"
                : order.standing().name().toLowerCase(Locale.ROOT));
        Instant next = order.nextTry();
        String now = words.get(key);
        return next == null || next.isBefore(clock.instant()) ? now
                : words.get("doing.next", now, Formats.clock(next));
    }

    private void addActs(Order order) {
        addAct(Nodes.mainButton("check-now", words.get("act.check"), actions::checkNow));
        boolean disputed = order.standing() == Order.Standing.DISPUTED;
        if (disputed && rights.mayDecide()) {
            act("decide-arrived", "act.arrived", KeyCode.Y, () -> actions.decide(true));
            act("decide-missing", "act.missing", KeyCode.N, () -> actions.decide(false));
        }
        boolean canVoid = switch (order.standing()) {
            case PENDING, REFUSED -> true;
            case DELIVERED, UNKNOWN, DISPUTED, VOIDED -> false;
        };
        if (canVoid && rights.mayVoid()) {
            act("void", "act.void", KeyCode.V, actions::voidSale);
        }
        if (rights.mayAdopt()) {
            act("adopt", "act.adopt", KeyCode.A, actions::adopt);
        }
    }

    private void act(String id, String word, KeyCode key, Runnable run) {
        Button button = Nodes.button(id, words.get(word), "Alt+" + key.getName(), run);
        byKey.put(key, button);
        addAct(button);
    }

    private void addAct(Button button) {
        button.setMaxWidth(Double.MAX_VALUE);
        details.getChildren().add(button);
    }

    void choose(@Nullable Order order) {
        if (order == null) {
            table.getSelectionModel().clearSelection();
        } else {
            table.getSelectionModel().select(order);
        }
    }

    void age() {
        table.refresh();
    }

    void focus() {
        table.requestFocus();
    }

    Region root() {
        return root;
    }
}
