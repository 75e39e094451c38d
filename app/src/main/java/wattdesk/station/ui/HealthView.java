package wattdesk.station.ui;

import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Words;
import wattdesk.station.Finding;
import wattdesk.ui.Formats;
import wattdesk.ui.Icons;
import wattdesk.ui.MessageBar;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;

/// Findings one below the other: shape, rule, detail.
final class HealthView {

    private final HealthModel model;
    private final VBox findings = Nodes.column("findings");
    private final FindingWords names;
    private final VBox root;

    /// Acts that the role may not use are null and not shown.
    HealthView(HealthModel model, Words words, @Nullable Runnable check,
            @Nullable Runnable backUp, @Nullable Runnable confirmClock) {
        this.model = model;
        names = new FindingWords(words);
        findings.setId("findings");
        model.findings.addListener((InvalidationListener) _ -> show());
        MessageBar said = new MessageBar();
        model.said.subscribe(message -> said.show(
                message == null ? null : message.in(words.language()),
                model.good.get() ? Tone.GOOD : Tone.ATTENTION));
        HBox acts = Nodes.row("sheet-buttons");
        add(acts, "check-books", words.get("check"), check);
        add(acts, "back-up", words.get("backup"), backUp);
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

    private static void add(HBox acts, String id, String word, @Nullable Runnable act) {
        if (act != null) {
            Button button = Nodes.button(id, word, "", act);
            acts.getChildren().add(button);
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
