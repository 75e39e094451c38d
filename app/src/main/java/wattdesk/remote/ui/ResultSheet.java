package wattdesk.remote.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.metering.ControlFact;
import wattdesk.remote.Remote.Performed;
import wattdesk.remote.RemoteOrder;
import wattdesk.remote.RemoteState;
import wattdesk.remote.RemoteWords;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;

/// How an order ended: the sentence, what the meter showed before and shows now, and the duty that
/// followed.
final class ResultSheet extends AskingSheet {

    private final Button close;
    private Runnable closed = () -> { };

    ResultSheet(Words words, RemoteWords spoken, Performed.Ended ended) {
        super("remote-result", words.language());
        root().getStyleClass().add("remote-sheet");
        RemoteOrder order = ended.order();
        close = Nodes.mainButton("remote-result-close", words.get("close"), () -> closed.run());
        close.setDefaultButton(true);
        List<Node> content = new ArrayList<>();
        if (!ended.facts().isEmpty()) {
            content.add(facts(words, spoken, ended.facts()));
        }
        RemoteOrder duty = ended.duty();
        if (duty != null) {
            content.add(Nodes.paragraph(words.get("duty", spoken.operation(duty.operation()),
                    spoken.state(duty.state())), "muted"));
        }
        lay(words.get("result.title", spoken.operation(order.operation()), order.room(),
                spoken.state(order.state())), content, Nodes.spring(), close);
        Message outcome = order.outcome();
        if (outcome != null) {
            say(outcome, tone(order.state()));
        }
    }

    private static GridPane facts(Words words, RemoteWords spoken, List<ControlFact> facts) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form");
        grid.setId("remote-facts");
        grid.addRow(0, Nodes.label(""), Nodes.label(words.get("before"), "muted"),
                Nodes.label(words.get("asked"), "muted"),
                Nodes.label(words.get("after"), "muted"));
        for (int i = 0; i < facts.size(); i++) {
            ControlFact fact = facts.get(i);
            grid.addRow(i + 1, Nodes.label(spoken.item(fact.item()), "muted"),
                    Nodes.label(spoken.shown(fact.before())),
                    Nodes.label(spoken.shown(fact.asked())),
                    Nodes.label(spoken.shown(fact.after())));
        }
        return grid;
    }

    private static Tone tone(RemoteState state) {
        return switch (state) {
            case DONE -> Tone.GOOD;
            case WAITING, INTENT -> Tone.WAITING;
            case UNKNOWN, GIVEN_UP -> Tone.UNKNOWN;
            case REFUSED, DIFFERENT -> Tone.DANGER;
            case NOT_TAKEN, NOT_TOLD -> Tone.ATTENTION;
        };
    }

    void onClose(Runnable run) {
        closed = run;
    }

    @Override
    public Node first() {
        return close;
    }
}
