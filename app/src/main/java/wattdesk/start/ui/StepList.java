package wattdesk.start.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import wattdesk.message.Words;
import wattdesk.start.Guide;
import wattdesk.start.Guide.State;
import wattdesk.start.Step;
import wattdesk.ui.Icons;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;

/// The steps in their order, each with its shape and its word.
final class StepList extends VBox {

    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final transient Words words;
    private final transient Map<Step, Button> buttons = new EnumMap<>(Step.class);

    private transient @Nullable Guide shown;
    private Step front = Step.LINE;
    private boolean narrow;

    StepList(Words words, Consumer<Step> show) {
        this.words = words;
        setId("start-steps");
        getStyleClass().add("start-steps");
        for (Step step : Step.values()) {
            Button button = new Button();
            button.setId("start-step-" + StepPage.key(step));
            button.getStyleClass().setAll("start-step");
            button.setFocusTraversable(false);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(_ -> show.accept(step));
            buttons.put(step, button);
            getChildren().add(button);
        }
    }

    void narrow(boolean little) {
        pseudoClassStateChanged(NARROW, little);
        narrow = little;
        if (shown != null) {
            show(shown, front);
        }
    }

    void show(Guide guide, Step here) {
        shown = guide;
        front = here;
        buttons.forEach((step, button) -> {
            State state = guide.of(step);
            button.setGraphic(row(step, state));
            button.setAccessibleText(words.get("step." + StepPage.key(step)) + " "
                    + word(state));
            button.pseudoClassStateChanged(HERE, step == here);
        });
    }

    private String word(State state) {
        return words.get("state." + state.name().toLowerCase(java.util.Locale.ROOT));
    }

    private Node row(Step step, State state) {
        Label name = Nodes.label(words.get("step." + StepPage.key(step)), "start-step-name");
        Label told = Nodes.firm(Nodes.label(word(state), "caption"));
        Label key = Nodes.firm(Nodes.label("Alt+" + step.place(), "key"));
        Nodes.present(key, !narrow);
        return Nodes.row("start-step-row", shape(state), Nodes.column("start-step-text",
                name, told), Nodes.spring(), key);
    }

    private static Node shape(State state) {
        return switch (state) {
            case DONE -> Icons.of(Tone.GOOD);
            case NEXT -> Icons.of(MaterialDesignA.ARROW_RIGHT_CIRCLE, "start-next");
            case LEFT -> Icons.of(MaterialDesignD.DEBUG_STEP_OVER);
            case OPEN -> Icons.of(Tone.NEUTRAL);
        };
    }
}
