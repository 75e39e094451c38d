package wattdesk.pricing.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import wattdesk.message.Words;
import wattdesk.tariff.VersionDraft;
import wattdesk.ui.MessageBar;
import wattdesk.ui.Nodes;
import wattdesk.ui.Sight;
import wattdesk.ui.Tone;

/// A draft to be worked on: at the left what it says, at the right what that means.
final class EditorView {

    private static final double TWO_COLUMNS = 860;
    private static final double SIDE = 340;
    private static final double ONE_ROW = 900;

    private final EditorModel model;
    private final EditorActions actions;
    private final Words words;
    private final List<Card> cards;
    private final CalendarCard calendar;
    private final SideColumn side;
    private final VBox left = Nodes.column("editor-column");
    private final ScrollPane scroll = new ScrollPane();
    private final HBox columns = Nodes.row("split");
    private final BorderPane root = new BorderPane();

    EditorView(EditorModel model, EditorActions actions, Words words) {
        this.model = model;
        this.actions = actions;
        this.words = words;
        calendar = new CalendarCard(model, words);
        cards = List.of(new BasicsCard(model, words), new PricesCard(model, words), calendar);
        side = new SideColumn(model, words, this::jump);
        root.setId("editor");
        root.getStyleClass().add("place");
        MessageBar said = new MessageBar();
        model.said.subscribe(told ->
                said.show(told, model.saidWell.get() ? Tone.GOOD : Tone.ATTENTION));
        root.setTop(Nodes.column("place-head", head(), said));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.setCenter(scroll);
        root.widthProperty().subscribe(width -> lay(width.doubleValue()));
        lay(root.getWidth());
        model.draft.subscribe(_ -> cards.forEach(Card::show));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private Node head() {
        Label title = Nodes.named("editor-title", "", "title");
        Label state = Nodes.named("editor-state", "", "muted");
        model.draft.subscribe(draft -> title.setText(draft.name().isBlank()
                ? words.get("edit.new") : draft.name()));
        Runnable tell = () -> state.setText(state());
        model.unsaved.subscribe(_ -> tell.run());
        model.saved.subscribe(tell);
        Button save = Nodes.button("save-draft", words.get("act.save"), "Alt+S", actions::save);
        Button rehearse = Nodes.button("rehearse", words.get("act.rehearse"), "Alt+R",
                actions::rehearse);
        Button release = Nodes.button("release", words.get("act.release"), "Alt+L",
                actions::release);
        release.getStyleClass().add("accent");
        release.disableProperty().bind(model.judged.map(judged -> !judged.valid()));
        rehearse.disableProperty().bind(model.judged.map(judged -> !judged.valid()));
        Button delete = Nodes.button("delete-draft", words.get("act.delete"), "Alt+D",
                actions::delete);
        Button back = Nodes.button("editor-back", words.get("act.back"), "Esc", actions::leave);
        FlowPane acts = new FlowPane(back, delete, save, rehearse, release);
        acts.getStyleClass().add("head-acts");
        acts.setPrefWrapLength(ONE_ROW);
        acts.getChildren().forEach(act -> ((Region) act).setMinWidth(Region.USE_PREF_SIZE));
        HBox.setHgrow(acts, Priority.ALWAYS);
        return Nodes.row("head-row", Nodes.firm(title), Nodes.firm(state), acts);
    }

    private String state() {
        VersionDraft saved = model.saved.get();
        if (saved == null) {
            return words.get("edit.never-saved");
        }
        return model.unsaved.get() ? words.get("edit.unsaved")
                : words.get("edit.saved", saved.revision(), saved.changedBy());
    }

    /// Little room puts what it means above what it says.
    private void lay(double width) {
        boolean two = width == 0 || width >= TWO_COLUMNS;
        Region sideView = side.view();
        left.getChildren().setAll(cards.stream().map(Card::view).toList());
        if (two) {
            sideView.setPrefWidth(SIDE);
            sideView.setMinWidth(SIDE);
            scroll.setContent(left);
            HBox.setHgrow(scroll, Priority.ALWAYS);
            ScrollPane beside = new ScrollPane(sideView);
            beside.setFitToWidth(true);
            beside.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            beside.setMinWidth(SIDE);
            columns.getChildren().setAll(scroll, beside);
            root.setCenter(columns);
        } else {
            sideView.setMinWidth(0);
            sideView.setPrefWidth(Region.USE_COMPUTED_SIZE);
            left.getChildren().addFirst(sideView);
            scroll.setContent(left);
            root.setCenter(scroll);
        }
    }

    private void pressed(KeyEvent event) {
        if (!event.isAltDown()) {
            if (event.getCode() == KeyCode.ESCAPE) {
                actions.leave();
                event.consume();
            }
            return;
        }
        boolean valid = model.judged.get().valid();
        switch (event.getCode()) {
            case S -> actions.save();
            case D -> actions.delete();
            case T -> model.edit(version -> version.tiers() == null ? version
                    : DraftEdits.addTier(version));
            case J -> {
                if (model.version().calendar() != null) {
                    calendar.addSeason();
                }
            }
            case R -> act(valid, actions::rehearse);
            case L -> act(valid, actions::release);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static void act(boolean allowed, Runnable action) {
        if (allowed) {
            action.run();
        }
    }

    /// To the place that a finding speaks of; its season is chosen first.
    void jump(String where) {
        String path = Anchors.inVersion(where);
        Matcher season = Pattern
                .compile("calendar\\.seasons\\[(\\d+)].*").matcher(path);
        if (season.matches()) {
            model.season.set(Integer.parseInt(season.group(1)));
        }
        Map<String, Node> anchors = new LinkedHashMap<>();
        cards.forEach(card -> anchors.putAll(card.anchors()));
        Anchors.nearest(anchors.keySet(), where).map(anchors::get).ifPresent(this::lead);
    }

    private void lead(Node node) {
        scroll.applyCss();
        scroll.layout();
        Sight.follow(scroll, node);
        node.requestFocus();
        if (!node.isFocused()) {
            node.setFocusTraversable(true);
            node.requestFocus();
        }
    }

    void focus() {
        jump(model.fresh ? "id" : "versions[0].effectiveFrom");
    }

    Region root() {
        return root;
    }
}
