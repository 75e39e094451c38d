package wattdesk.pricing.ui;

import java.time.Instant;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import wattdesk.message.Words;
import wattdesk.tariff.ReleasedVersion;
import wattdesk.tariff.TariffVersion;
import wattdesk.ui.EmptyState;
import wattdesk.ui.MessageBar;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;

/// The tariffs at the left; at the right the chosen one with its versions in time.
final class PricingView {

    private static final double LIST = 300;
    private static final double ONE_ROW = 900;

    private final PricingModel model;
    private final PricingActions actions;
    private final Words words;
    private final Supplier<Instant> now;
    private final boolean mayManage;
    private final ListView<Line> list = new ListView<>();
    private final DetailPane detail;
    private final BorderPane root = new BorderPane();

    PricingView(PricingModel model, PricingActions actions, Words words,
            Supplier<Instant> now, boolean mayManage) {
        this.model = model;
        this.actions = actions;
        this.words = words;
        this.now = now;
        this.mayManage = mayManage;
        detail = new DetailPane(model, words);
        root.setId("tariffs-place");
        root.getStyleClass().add("place");
        MessageBar said = new MessageBar();
        model.said.subscribe(told -> said.show(told, Tone.GOOD));
        root.setTop(Nodes.column("place-head", head(), said));
        HBox split = Nodes.row("split", list(), detail.view());
        HBox.setHgrow(detail.view(), Priority.ALWAYS);
        root.setCenter(split);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private Node head() {
        FlowPane acts = new FlowPane();
        acts.getStyleClass().add("head-acts");
        acts.setPrefWrapLength(ONE_ROW);
        HBox.setHgrow(acts, Priority.ALWAYS);
        Button guard = Nodes.button("resale-guard", words.get("act.guard"), "Alt+G",
                actions::guard);
        guard.setMinWidth(Region.USE_PREF_SIZE);
        acts.getChildren().setAll(guard);
        if (mayManage) {
            Button fresh = Nodes.button("new-tariff", words.get("act.new"), "Alt+N",
                    actions::fresh);
            Button work = Nodes.mainButton("work", "", actions::work);
            Runnable word = () -> {
                work.setText(words.get(model.chosen() instanceof Line.Item.Draft
                        ? "act.edit" : "act.copy"));
                work.setDisable(model.chosen() == null);
            };
            model.line.subscribe(word);
            model.item.subscribe(word);
            Button send = Nodes.button("send-tariff", words.get("act.send"), "Alt+M",
                    actions::send);
            model.line.subscribe(line ->
                    send.setDisable(line == null || line.tariff() == null));
            acts.getChildren().setAll(guard, send, fresh, work);
            acts.getChildren().forEach(act -> ((Region) act).setMinWidth(Region.USE_PREF_SIZE));
        }
        return Nodes.row("head-row",
                Nodes.firm(Nodes.label(words.get("place.title"), "title")), acts);
    }

    private Node list() {
        list.setId("tariffs");
        list.setItems(model.lines);
        list.setCellFactory(_ -> new Cell());
        list.setPlaceholder(new EmptyState(MaterialDesignC.CURRENCY_CNY,
                words.get("list.none"), words.get("list.none.hint")));
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            model.line.set(chosen);
            if (chosen != null) {
                model.item.set(chosen.first());
            }
        });
        StackPane card = new StackPane(list);
        card.getStyleClass().addAll("card", "table-card");
        card.setMinWidth(200);
        card.setPrefWidth(LIST);
        card.setMaxWidth(LIST);
        return card;
    }

    private void pressed(KeyEvent event) {
        boolean plain = !event.isAltDown() && !event.isControlDown();
        Line line = model.line.get();
        switch (event.getCode()) {
            case ENTER -> act(plain && mayManage && model.chosen() != null
                    && !(event.getTarget() instanceof Button), event, actions::work);
            case LEFT -> act(plain && line != null && model.item.get() > 0, event,
                    () -> model.item.set(model.item.get() - 1));
            case RIGHT -> act(plain && line != null
                    && model.item.get() < line.items().size() - 1, event,
                    () -> model.item.set(model.item.get() + 1));
            case G -> act(event.isAltDown(), event, actions::guard);
            case M -> act(event.isAltDown() && mayManage, event, actions::send);
            case N -> act(event.isAltDown() && mayManage, event, actions::fresh);
            default -> { }
        }
    }

    private static void act(boolean meant, KeyEvent event, Runnable action) {
        if (meant) {
            action.run();
            event.consume();
        }
    }

    /// Chooses that tariff and the version with that instant, else what a person looks at first.
    void choose(@Nullable String tariff, @Nullable String instant) {
        for (int i = 0; i < model.lines.size(); i++) {
            if (model.lines.get(i).id().equals(tariff)) {
                list.getSelectionModel().select(i);
                chooseItem(model.lines.get(i), instant);
            }
        }
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void chooseItem(Line line, @Nullable String instant) {
        for (int i = 0; i < line.items().size(); i++) {
            if (line.items().get(i).typed().effectiveFrom().equals(instant)) {
                model.item.set(i);
            }
        }
    }

    void focus() {
        list.requestFocus();
    }

    Region root() {
        return root;
    }

    /// Name and today's price, who has it, and what is under way.
    private final class Cell extends ListCell<Line> {

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(line == null || empty ? null : content(line));
        }

        private Node content(Line line) {
            String price = line.inForce(now.get()).map(PricingView::range)
                    .orElse(words.get("list.not-yet"));
            String users = words.get("list.accounts", line.accounts());
            HBox first = Nodes.row("tariff-line", Nodes.label(line.name(), "tariff-name"),
                    Nodes.spring(), Nodes.firm(Nodes.label(price, "number")));
            HBox second = Nodes.row("tariff-line", Nodes.label(users, "muted"),
                    Nodes.spring());
            long waiting = line.items().stream().filter(item -> item
                    instanceof Line.Item.Version version
                    && version.state() == ReleasedVersion.State.WAITING).count();
            long drafts = line.items().stream().filter(Line.Item.Draft.class::isInstance).count();
            chip(second, waiting, "state.waiting", "tone-waiting");
            chip(second, drafts, "state.draft", "tone-attention");
            return Nodes.column("tariff-cell", first, second);
        }

        private void chip(HBox row, long count, String key, String tone) {
            if (count > 0) {
                row.getChildren().add(Nodes.firm(Nodes.label(
                        words.get(key) + (count > 1 ? " " + count : ""), "chip", tone)));
            }
        }
    }

    /// "0.5820", or the lowest and the highest price.
    static String range(TariffVersion version) {
        String high = version.highestPrice().yuanPerUnit();
        String low = version.lowestPrice().yuanPerUnit();
        return low.equals(high) ? low : low + "–" + high;
    }
}
