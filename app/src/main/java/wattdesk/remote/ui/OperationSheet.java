package wattdesk.remote.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import wattdesk.customer.AccountCard;
import wattdesk.message.Words;
import wattdesk.metering.ControlGateway.Step;
import wattdesk.quantity.Money;
import wattdesk.remote.Operation;
import wattdesk.remote.Remote.Foreseen;
import wattdesk.remote.RemoteWords;
import wattdesk.remote.Terms;
import wattdesk.remote.Terms.Limit;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Form;
import wattdesk.ui.Nodes;
import wattdesk.ui.WordKey;

/// One operation before it is done: what it will do, its amounts where it has any, the reason, and
/// a button that names the room.
final class OperationSheet extends AskingSheet {

    private final Map<Limit, TextField> amounts = new EnumMap<>(Limit.class);
    private final TextField reason;
    private final Label step = Nodes.named("remote-step", "", "muted");
    private final RemoteWords spoken;
    private Runnable done = () -> { };
    private Runnable cancelled = () -> { };

    OperationSheet(Words words, RemoteWords spoken, AccountCard card, Operation operation,
            List<Foreseen> foresight) {
        super("remote-operation", words.language());
        this.spoken = spoken;
        root().getStyleClass().add("remote-sheet");
        Form form = new Form();
        if (operation == Operation.LIMITS) {
            for (Limit limit : Limit.values()) {
                amounts.put(limit, form.text(WordKey.of("remote-", limit),
                        words.get(WordKey.of("limit.", limit)), ""));
            }
            form.note(words.get("limits.note"));
        }
        reason = form.text("remote-reason", words.get("reason"), "");
        String room = card.room().code();
        Button go = Nodes.mainButton("remote-go", operation == Operation.LIMITS
                ? words.get("limits.now", room)
                : words.get("now", spoken.operation(operation), room), () -> done.run());
        if (operation.cuts()) {
            go.getStyleClass().remove("accent");
            go.getStyleClass().add("danger");
        }
        List<TextField> fields = new ArrayList<>(amounts.values());
        fields.add(reason);
        Form.chain(go::requestFocus, fields.toArray(Node[]::new));
        List<Node> content = new ArrayList<>();
        foresight.forEach(sentence -> content.add(Nodes.paragraph(spoken.foreseen(sentence),
                content.isEmpty() ? "title-name" : "muted")));
        content.add(form);
        content.add(step);
        Nodes.present(step, false);
        lay(words.get("operation.title", spoken.operation(operation), card.room().code()),
                content, Nodes.spring(), Nodes.button("remote-cancel", words.get("back"), "Esc",
                        () -> cancelled.run()), go);
    }

    /// Where the order is, while the sheet waits.
    void show(Step now) {
        Nodes.present(step, true);
        step.setText(spoken.step(now));
    }

    String reason() {
        return reason.getText().strip();
    }

    /// What was typed; one amount that is none makes a set that nobody takes.
    Terms terms() {
        Map<Limit, Money> typed = new EnumMap<>(Limit.class);
        for (Map.Entry<Limit, TextField> each : amounts.entrySet()) {
            String text = each.getValue().getText().strip();
            if (text.isEmpty()) {
                continue;
            }
            if (!text.matches("\\d{1,8}(\\.\\d{1,2})?")) {
                return Terms.NONE;
            }
            typed.put(each.getKey(), Money.ofFen(
                    new BigDecimal(text).movePointRight(2).longValueExact()));
        }
        return new Terms(typed);
    }

    void onGo(Runnable run) {
        done = run;
    }

    void onCancel(Runnable run) {
        cancelled = run;
    }

    @Override
    public Node first() {
        return amounts.isEmpty() ? reason : amounts.values().iterator().next();
    }
}
