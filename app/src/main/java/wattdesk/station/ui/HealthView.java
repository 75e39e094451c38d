package wattdesk.station.ui;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Words;
import wattdesk.station.Finding;
import wattdesk.station.FindingWords;
import wattdesk.ui.Formats;
import wattdesk.ui.Icons;
import wattdesk.ui.MessageBar;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;

/// Findings one below the other: shape, rule, detail.
final class HealthView {

    private static final KeyCode CHECK = KeyCode.K;
    private static final KeyCode BACK_UP = KeyCode.B;

    private final HealthModel model;
    private final VBox findings = Nodes.column("findings");
    private final Map<KeyCode, Runnable> byKey = new EnumMap<>(KeyCode.class);
    private final FindingWords names;
    private final VBox root;

    /// Acts that the role may not use are null and not shown.
    HealthView(HealthModel model, Words words, @Nullable Runnable check,
            @Nullable Runnable backUp, @Nullable Runnable confirmClock) {
        this.model = model;
        names = new FindingWords(words.language());
        findings.setId("findings");
        model.findings.addListener((InvalidationListener) _ -> show());
        MessageBar said = new MessageBar();
        model.said.subscribe(message -> said.show(
                message == null ? null : message.in(words.language()),
                model.good.get() ? Tone.GOOD : Tone.ATTENTION));
        HBox acts = Nodes.row("sheet-buttons");
        add(acts, "check-books", words.get("check"), CHECK, check);
        add(acts, "back-up", words.get("backup"), BACK_UP, backUp);
        acts.disableProperty().bind(model.busy);
        if (confirmClock != null) {
            acts.getChildren().add(clockButton(words, confirmClock));
        }
        root = Nodes.column("card", Nodes.label(words.get("health"), "title"), findings, said,
                acts);
    }

    /// There only while the clock stands before the last entry.
    private Button clockButton(Words words, Runnable confirm) {
        Button button = Nodes.button("confirm-clock", "", "", confirm);
        button.getStyleClass().add("accent");
        model.clockBehind.subscribe(behind -> {
            Nodes.present(button, behind != null);
            button.setText(behind == null ? "" : words.get("clock.confirm",
                    Formats.time(behind.now(), behind.lastEntry())));
        });
        return button;
    }

    private void add(HBox acts, String id, String word, KeyCode key, @Nullable Runnable act) {
        if (act != null) {
            acts.getChildren().add(Nodes.button(id, word, "Alt+" + key.getName(), act));
            byKey.put(key, act);
        }
    }

    /// Alt+letter chooses here, wherever in the place the focus is.
    void pressed(KeyEvent event) {
        Runnable act = event.isAltDown() ? byKey.get(event.getCode()) : null;
        if (act != null && !model.busy.get()) {
            act.run();
            event.consume();
        }
    }

    private void show() {
        findings.getChildren().setAll(model.findings.stream().map(this::line).toList());
    }

    private Node line(Finding finding) {
        Tone tone = !finding.subjects() ? Tone.NEUTRAL
                : finding.holds() ? Tone.GOOD : Tone.DANGER;
        return Nodes.row("finding", Icons.of(tone), Nodes.paragraph(names.rule(finding)),
                Nodes.spring(), Nodes.paragraph(names.detail(finding), "muted"));
    }

    Region root() {
        return root;
    }
}
