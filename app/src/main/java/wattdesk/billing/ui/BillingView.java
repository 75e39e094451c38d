package wattdesk.billing.ui;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Told;
import wattdesk.message.Words;
import wattdesk.ui.MessageBar;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;

/// Four lists in one place, each with its key; one is in sight.
final class BillingView {

    /// What is in sight.
    enum Tab {
        RUNS(KeyCode.DIGIT1), PROBLEMS(KeyCode.DIGIT2), GAPS(KeyCode.DIGIT3),
        CHARGES(KeyCode.DIGIT4);

        private final KeyCode key;

        Tab(KeyCode key) {
            this.key = key;
        }
    }

    private final Words words;
    private final RunsPane runs;
    private final ProblemsPane problems;
    private final GapsPane gaps;
    private final ChargesPane charges;
    private final Map<Tab, ToggleButton> tabs = new EnumMap<>(Tab.class);
    private final ToggleGroup group = new ToggleGroup();
    private final MessageBar said = new MessageBar();
    private final StackPane middle = new StackPane();
    private final BorderPane root = new BorderPane();
    private Tab here = Tab.RUNS;
    private boolean loaded;

    BillingView(Words words, RunsPane runs, ProblemsPane problems, GapsPane gaps,
            ChargesPane charges) {
        this.words = words;
        this.runs = runs;
        this.problems = problems;
        this.gaps = gaps;
        this.charges = charges;
        HBox bar = Nodes.row("billing-tabs");
        for (Tab tab : Tab.values()) {
            bar.getChildren().add(toggle(tab));
        }
        root.setId("billing-place");
        root.getStyleClass().add("place");
        root.setTop(Nodes.column("place-head", Nodes.row("runs-head",
                Nodes.label(words.get("title"), "title"), Nodes.spring(), bar), said));
        middle.getChildren().setAll(new ProgressIndicator());
        root.setCenter(middle);
        counts(0, 0);
    }

    private ToggleButton toggle(Tab tab) {
        ToggleButton button = new ToggleButton();
        button.setId("tab-" + tab.name().toLowerCase(Locale.ROOT));
        button.setToggleGroup(group);
        button.setGraphic(Nodes.label("Alt+" + tab.key.getName(), "key"));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setSelected(tab == here);
        button.setOnAction(_ -> {
            go(tab);
            focus();
        });
        tabs.put(tab, button);
        return button;
    }

    /// How many wait for people.
    void counts(int open, int missing) {
        tabs.forEach((tab, button) -> button.setText(switch (tab) {
            case RUNS -> words.get("tab.runs");
            case PROBLEMS -> words.get("tab.problems", open);
            case GAPS -> words.get("tab.gaps", missing);
            case CHARGES -> words.get("tab.charges");
        }));
    }

    /// The lists are known: show them instead of the wait.
    void loaded() {
        if (!loaded) {
            loaded = true;
            show();
            focus();
        }
    }

    void go(Tab tab) {
        here = tab;
        tabs.forEach((each, button) -> button.setSelected(each == tab));
        show();
    }

    private void show() {
        if (loaded) {
            middle.getChildren().setAll(pane());
        }
    }

    private Node pane() {
        return switch (here) {
            case RUNS -> runs.view();
            case PROBLEMS -> problems.view();
            case GAPS -> gaps.view();
            case CHARGES -> charges.view();
        };
    }

    boolean choose(KeyCode key) {
        for (Tab tab : Tab.values()) {
            if (tab.key == key) {
                go(tab);
                focus();
                return true;
            }
        }
        return false;
    }

    void focus() {
        switch (here) {
            case RUNS -> runs.focus();
            case PROBLEMS -> problems.focus();
            case GAPS -> gaps.focus();
            case CHARGES -> charges.focus();
        }
    }

    void say(@Nullable Told told, Tone tone) {
        said.show(told, tone);
    }

    Tab here() {
        return here;
    }

    RunsPane runs() {
        return runs;
    }

    ProblemsPane problems() {
        return problems;
    }

    GapsPane gaps() {
        return gaps;
    }

    ChargesPane charges() {
        return charges;
    }

    BorderPane root() {
        return root;
    }
}
