package wattdesk.billing.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import wattdesk.billing.Decision;
import wattdesk.billing.MeterValue;
import wattdesk.billing.Problem;
import wattdesk.billing.Problem.Action;
import wattdesk.message.Words;
import wattdesk.metering.Figures;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Form;
import wattdesk.ui.Nodes;
import wattdesk.ui.WordKey;

/// What deciding a problem will do, its reason, and for changed registers what both showed.
final class DecisionSheet extends AskingSheet {

    private final Action action;
    private final @Nullable TextField at;
    private final @Nullable RegisterFields last;
    private final @Nullable RegisterFields first;
    private final TextField reason;
    private final Button go;
    private Runnable decided = () -> { };
    private Runnable cancelled = () -> { };

    DecisionSheet(Words words, Problem problem, Action action, Instant now) {
        super("decision-sheet", words.language());
        this.action = action;
        root().getStyleClass().add("wide-sheet");
        Form form = new Form();
        boolean change = action == Action.CHANGED;
        MeterValue from = problem.from();
        MeterValue to = problem.to();
        at = change ? form.text("decision-at", words.get("decide.at"), InstantField.text(now))
                : null;
        last = change ? new RegisterFields(form, "decision-last", words, "decide.last",
                from == null ? null : from.figures()) : null;
        first = change ? new RegisterFields(form, "decision-first", words, "decide.first",
                to == null ? null : to.figures()) : null;
        reason = form.text("decision-reason", words.get("reason"), "");
        go = Nodes.mainButton("decision-go",
                words.get(WordKey.of("decide.go.", action), problem.room()), () -> decided.run());
        go.disableProperty().bind(reason.textProperty().map(String::isBlank));
        Form.chain(go::fire, fields().toArray(Node[]::new));
        lay(words.get(WordKey.of("act.", action)) + " · " + problem.room(), List.of(
                Nodes.paragraph(words.get(WordKey.of("decide.will.", action))), form),
                Nodes.spring(),
                Nodes.button("decision-cancel", words.get("cancel"), "Esc",
                        () -> cancelled.run()), go);
    }

    private List<Node> fields() {
        List<Node> fields = new ArrayList<>();
        if (at != null && last != null && first != null) {
            fields.add(at);
            fields.addAll(last.fields());
            fields.addAll(first.fields());
        }
        fields.add(reason);
        return fields;
    }

    /// Empty where what was typed is no instant or no figures.
    Optional<Decision> decision() {
        return switch (action) {
            case ROLLED_OVER -> Optional.of(new Decision.RolledOver());
            case CHECKED -> Optional.of(new Decision.Checked());
            case RETRY -> Optional.of(new Decision.Retry());
            case CHANGED -> changed();
        };
    }

    private Optional<Decision> changed() {
        if (at == null || last == null || first == null) {
            return Optional.empty();
        }
        Optional<Instant> when = InstantField.of(at);
        Optional<Figures> before = last.figures();
        Optional<Figures> after = first.figures();
        return when.isEmpty() || before.isEmpty() || after.isEmpty() ? Optional.empty()
                : Optional.of(new Decision.Changed(when.get(), before.get(), after.get()));
    }

    String reason() {
        return reason.getText().strip();
    }

    void onDecide(Runnable run) {
        decided = run;
    }

    void onCancel(Runnable run) {
        cancelled = run;
    }

    @Override
    public Node first() {
        return at == null ? reason : at;
    }
}
