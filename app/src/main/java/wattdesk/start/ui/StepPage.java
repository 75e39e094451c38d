package wattdesk.start.ui;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.start.Step;
import wattdesk.ui.MessageBar;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;

/// The middle of the guide while one step is in front: what it is about, its content, what was
/// said, one main button.
abstract class StepPage {

    private static final double NARROW = 480;

    final Words words;
    final Button main;
    private final MessageBar message = new MessageBar();
    private final ProgressBar working = new ProgressBar();
    private final VBox body = Nodes.column("start-body");
    private final VBox root = Nodes.column("card", new TallBody(body));
    private Runnable act = () -> { };
    private Runnable skip = () -> { };

    StepPage(Step step, Words words) {
        this.words = words;
        root.setId("start-page-" + key(step));
        root.setMaxHeight(Region.USE_PREF_SIZE);
        main = Nodes.mainButton("start-main", "", this::act);
        Nodes.firm(main);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    static String key(Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }

    /// Puts everything in its order; once. `others` are buttons beside the main one.
    final void lay(Step step, List<? extends Node> content, Node... others) {
        working.setId("start-working");
        working.setMaxWidth(Double.MAX_VALUE);
        Nodes.present(working, false);
        body.getChildren().add(Nodes.paragraph(words.get("title." + key(step)), "title"));
        body.getChildren().add(Nodes.paragraph(words.get("hint." + key(step)), "muted"));
        body.getChildren().addAll(content);
        root.getChildren().addAll(message, working, foot(step, others));
    }

    /// In one row; on a narrow page the main thing stands alone below the others.
    private Node foot(Step step, Node... others) {
        HBox first = Nodes.row("start-others", others);
        HBox last = Nodes.row("sheet-buttons");
        if (step.mayBeLeft()) {
            last.getChildren().add(Nodes.firm(Nodes.button("start-skip", words.get("skip"),
                    "Alt+S", () -> skip.run())));
            onAlt(KeyCode.S, () -> skip.run());
        }
        last.getChildren().add(main);
        BorderPane foot = new BorderPane();
        root.widthProperty().map(width -> width.doubleValue() > 0
                && width.doubleValue() < NARROW).subscribe(narrow -> arrange(foot, first, last,
                        narrow));
        return foot;
    }

    private static void arrange(BorderPane foot, Node first, Node last, boolean narrow) {
        foot.setTop(null);
        foot.setLeft(null);
        foot.setRight(null);
        foot.setBottom(null);
        if (narrow) {
            foot.setTop(first);
            foot.setBottom(last);
        } else {
            foot.setLeft(first);
            foot.setRight(last);
        }
    }

    final void onAlt(KeyCode key, Runnable run) {
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isAltDown() && event.getCode() == key && !root.isDisabled()) {
                run.run();
                event.consume();
            }
        });
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isAltDown()) {
            act();
            event.consume();
        }
    }

    /// The main thing, where it can be done.
    final void act() {
        if (!main.isDisabled()) {
            act.run();
        }
    }

    /// What Enter does now; null while it does nothing.
    final void main(String text, @Nullable Runnable run) {
        main.setText(text);
        main.setDisable(run == null);
        act = run == null ? () -> { } : run;
    }

    final void onSkip(Runnable run) {
        skip = run;
    }

    /// Content takes no key while something is under way; buttons do.
    final void busy(boolean busy) {
        body.setDisable(busy);
        main.setDisable(busy);
        Nodes.present(working, busy);
        if (!busy) {
            focus();
        }
    }

    /// How far it is; below zero where nobody can tell.
    final void progress(double part) {
        working.setProgress(part);
    }

    final void say(Message said, Tone tone) {
        message.show(said.in(words.language()), tone);
    }

    final void hush() {
        message.show(null, Tone.NEUTRAL);
    }

    final VBox root() {
        return root;
    }

    /// While nothing here takes a key, none goes astray to a button elsewhere.
    final void focus() {
        Node wanted = first();
        (wanted.isDisabled() ? root : wanted).requestFocus();
    }

    /// Where the next key is expected.
    abstract Node first();
}
