package wattdesk.start.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import wattdesk.message.Words;
import wattdesk.start.Guide;
import wattdesk.start.Step;
import wattdesk.ui.Nodes;

/// The steps at the left, the page of one of them in the middle.
final class StartView {

    private static final List<Step> STEPS = List.of(Step.values());
    private static final List<KeyCode> DIGITS = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2,
            KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.DIGIT6, KeyCode.DIGIT7);
    /// Large zoom on a small screen: the step in front needs the room.
    private static final double NARROW = 760;

    private final BorderPane root = new BorderPane();
    private final StepList steps;
    private final StackPane middle = new StackPane();
    private final Consumer<Step> show;
    private final Runnable escape;

    StartView(Words words, Consumer<Step> show, Runnable escape) {
        this.show = show;
        this.escape = escape;
        steps = new StepList(words, show);
        root.setId("start");
        root.getStyleClass().add("place");
        Label title = Nodes.label(words.get("title"), "title");
        Button leave = Nodes.firm(Nodes.button("start-leave", words.get("leave"), "Esc", escape));
        leave.setFocusTraversable(false);
        Label hint = Nodes.label(words.get("title.hint"), "muted");
        root.setTop(Nodes.row("place-head", Nodes.firm(title), hint, Nodes.spring(), leave));
        root.setLeft(steps);
        middle.setAlignment(Pos.TOP_CENTER);
        middle.setMinHeight(0);
        root.setCenter(middle);
        root.widthProperty().subscribe(width -> {
            boolean narrow = width.doubleValue() > 0 && width.doubleValue() < NARROW;
            Nodes.present(hint, !narrow);
            steps.narrow(narrow);
        });
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed); // a list would eat Esc
    }

    private void pressed(KeyEvent event) {
        int digit = DIGITS.indexOf(event.getCode());
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            escape.run();
        } else if (event.isAltDown() && digit >= 0 && digit < STEPS.size()) {
            event.consume();
            show.accept(STEPS.get(digit));
        }
    }

    void show(Guide guide, Step here, StepPage page) {
        steps.show(guide, here);
        if (!middle.getChildren().contains(page.root())) {
            middle.getChildren().setAll(page.root());
            root.applyCss(); // a key that follows at once finds its field ready
        }
    }

    Region root() {
        return root;
    }
}
