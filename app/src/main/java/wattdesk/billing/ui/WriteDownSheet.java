package wattdesk.billing.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import wattdesk.billing.WorkList.Gap;
import wattdesk.message.Words;
import wattdesk.metering.Figures;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Form;
import wattdesk.ui.Nodes;

/// A reading that a person took at the meter, with its time and why it is written by hand.
final class WriteDownSheet extends AskingSheet {

    private final TextField at;
    private final RegisterFields registers;
    private final TextField reason;
    private Runnable written = () -> { };
    private Runnable cancelled = () -> { };

    WriteDownSheet(Words words, Gap gap, Instant now) {
        super("write-down-sheet", words.language());
        root().getStyleClass().add("wide-sheet");
        Form form = new Form();
        at = form.text("write-at", words.get("write.at"), InstantField.text(now));
        registers = new RegisterFields(form, "write", words, "write.register", null);
        reason = form.text("write-reason", words.get("reason"), "");
        Button go = Nodes.mainButton("write-go", words.get("write.go", gap.room()),
                () -> written.run());
        go.disableProperty().bind(reason.textProperty().map(String::isBlank));
        List<Node> fields = new ArrayList<>(List.of(at));
        fields.addAll(registers.fields());
        fields.add(reason);
        Form.chain(go::fire, fields.toArray(Node[]::new));
        lay(words.get("write.title", gap.room()),
                List.of(Nodes.paragraph(words.get("write.hint"), "muted"), form),
                Nodes.spring(), Nodes.button("write-cancel", words.get("cancel"), "Esc",
                        () -> cancelled.run()), go);
    }

    Optional<Instant> at() {
        return InstantField.of(at);
    }

    Optional<Figures> figures() {
        return registers.figures();
    }

    String reason() {
        return reason.getText().strip();
    }

    void onWrite(Runnable run) {
        written = run;
    }

    void onCancel(Runnable run) {
        cancelled = run;
    }

    @Override
    public Node first() {
        return at;
    }
}
