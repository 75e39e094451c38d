package wattdesk.billing.ui;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import wattdesk.billing.BillingMessages;
import wattdesk.billing.MeterValue;
import wattdesk.billing.Problem;
import wattdesk.billing.Problem.Action;
import wattdesk.message.Words;
import wattdesk.ui.EmptyState;
import wattdesk.ui.Formats;
import wattdesk.ui.MessageBar;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;
import wattdesk.ui.WordKey;

/// The work list: what is in the way of a charge at the left, with its readings and what may be
/// done about it at the right.
final class ProblemsPane {

    private final Words words;
    private final Clock clock;
    private final boolean mayResolve;
    private final BiConsumer<Problem, Action> act;
    private final TableView<Problem> table = Columns.table("problems");
    private final VBox details = Nodes.column("details");
    private final Map<KeyCode, Button> byKey = new EnumMap<>(KeyCode.class);
    private final HBox root;

    ProblemsPane(Words words, Clock clock, boolean mayResolve, BiConsumer<Problem, Action> act) {
        this.words = words;
        this.clock = clock;
        this.mayResolve = mayResolve;
        this.act = act;
        table.getColumns().add(Columns.state(words.get("column.problem"), 170,
                _ -> Tone.ATTENTION, each -> words.get(WordKey.of("kind.", each.kind()))));
        table.getColumns().add(Columns.text(words.get("column.room"), 80, Problem::room));
        TableColumn<Problem, Problem> customer =
                Columns.text(words.get("column.customer"), 110, Problem::customer);
        TableColumn<Problem, Problem> day =
                Columns.text(words.get("column.day"), 106, each -> each.day().toString());
        table.getColumns().add(customer);
        table.getColumns().add(day);
        Columns.mayLack(table, List.of(day, customer));
        table.setPlaceholder(new EmptyState(MaterialDesignC.CHECK_CIRCLE_OUTLINE,
                words.get("problems.none"), words.get("problems.none.hint")));
        table.getSelectionModel().selectedItemProperty().subscribe(this::show);
        StackPane list = new StackPane(table);
        list.getStyleClass().addAll("card", "table-card");
        HBox.setHgrow(list, Priority.ALWAYS);
        ScrollPane scroll = new ScrollPane(details);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        StackPane card = new StackPane(scroll);
        card.getStyleClass().addAll("card", "details-card");
        root = Nodes.row("split", list, card);
    }

    void show(List<Problem> problems) {
        if (table.getItems().equals(problems)) {
            return;
        }
        Problem chosen = table.getSelectionModel().getSelectedItem();
        table.getItems().setAll(problems);
        problems.stream().filter(each -> chosen != null && each.id().equals(chosen.id()))
                .findFirst().or(() -> problems.stream().findFirst())
                .ifPresent(table.getSelectionModel()::select);
    }

    private void show(@Nullable Problem problem) {
        details.getChildren().clear();
        byKey.clear();
        if (problem == null) {
            details.getChildren().add(Nodes.paragraph(words.get("problems.choose"), "muted"));
            return;
        }
        details.getChildren().addAll(
                Nodes.paragraph(problem.room() + " " + problem.customer(), "title"),
                said(problem),
                fact("fact.meter", Formats.meter(problem.meterNumber())));
        reading("fact.from", problem.from());
        reading("fact.to", problem.to());
        details.getChildren().add(fact("fact.since",
                Formats.time(problem.openedAt(), clock.instant())));
        if (mayResolve) {
            problem.actions().forEach(action -> add(problem, action));
        } else {
            details.getChildren().add(Nodes.paragraph(words.get("resolve.not"), "muted"));
        }
    }

    private Node said(Problem problem) {
        MessageBar bar = new MessageBar();
        bar.show(BillingMessages.of(problem).in(words.language()), Tone.ATTENTION);
        return bar;
    }

    private Node fact(String key, String value) {
        return Nodes.row("pair", Nodes.label(words.get(key), "muted"), Nodes.spring(),
                Nodes.firm(Nodes.label(value)));
    }

    private void reading(String key, @Nullable MeterValue value) {
        if (value != null) {
            details.getChildren().add(fact(key, Formats.time(value.at(), clock.instant())));
            FigureWords.lines(value.figures(), words).forEach(
                    line -> details.getChildren().add(Nodes.row("pair", Nodes.spring(),
                            Nodes.firm(Nodes.label(line, "number")))));
        }
    }

    private static KeyCode key(Action action) {
        return switch (action) {
            case ROLLED_OVER -> KeyCode.O;
            case CHECKED -> KeyCode.K;
            case CHANGED -> KeyCode.H;
            case RETRY -> KeyCode.R;
        };
    }

    private void add(Problem problem, Action action) {
        KeyCode key = key(action);
        Button button = Nodes.button("act-" + action.name().toLowerCase(Locale.ROOT),
                words.get(WordKey.of("act.", action)), "Alt+" + key.getName(),
                () -> act.accept(problem, action));
        button.setMaxWidth(Double.MAX_VALUE);
        byKey.put(key, button);
        details.getChildren().add(button);
    }

    /// Whether that key with Alt did something here.
    boolean pressed(KeyCode key) {
        Button button = byKey.get(key);
        if (button != null) {
            button.fire();
        }
        return button != null;
    }

    Node view() {
        return root;
    }

    void focus() {
        table.requestFocus();
    }
}
