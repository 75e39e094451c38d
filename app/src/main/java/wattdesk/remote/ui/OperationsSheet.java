package wattdesk.remote.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import wattdesk.customer.AccountCard;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.remote.Operation;
import wattdesk.remote.RemoteOrder;
import wattdesk.remote.RemoteWords;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Formats;
import wattdesk.ui.Nodes;
import wattdesk.ui.WordKey;

/// What can be done to one meter, each operation with its key, and what was done to it last.
final class OperationsSheet extends AskingSheet {

    private static final int LAST_KEY = 9;

    private final Button close;
    private Runnable closed = () -> { };
    private Runnable readNow = () -> { };
    private Runnable prices = () -> { };
    private final List<Button> buttons = new ArrayList<>();

    OperationsSheet(Words words, RemoteWords spoken, AccountCard card,
            RemoteInteractor.Found found, Consumer<Operation> chosen) {
        super("remote-operations", words.language());
        root().getStyleClass().add("remote-sheet");
        close = Nodes.button("remote-close", words.get("close"), "Esc", () -> closed.run());
        FlowPane all = new FlowPane(8, 8);
        all.getChildren().add(other("remote-read-now", words.get("read"), KeyCode.R,
                () -> readNow.run()));
        if (found.prices()) {
            all.getChildren().add(other("remote-prices", words.get("prices"), KeyCode.P,
                    () -> prices.run()));
        }
        for (Operation operation : found.operations()) {
            all.getChildren().add(button(operation, spoken, chosen));
        }
        List<Node> content = new ArrayList<>();
        content.add(Nodes.paragraph(words.get("meter", card.customer().name(),
                Formats.meter(card.meter().number())), "muted"));
        content.add(all);
        if (found.operations().isEmpty()) {
            content.add(Nodes.paragraph(words.get("none"), "muted"));
        }
        if (!found.last().isEmpty()) {
            content.add(Nodes.label(words.get("last"), "title-name"));
            found.last().forEach(order -> content.add(line(order, spoken, words)));
        }
        lay(words.get("title", card.room().code()), content, Nodes.spring(), close);
    }

    private Button button(
            Operation operation, RemoteWords spoken, Consumer<Operation> chosen) {
        int number = buttons.size() + 1;
        Button button = Nodes.firm(Nodes.button(
                WordKey.of("remote-do-", operation),
                spoken.operation(operation), number > LAST_KEY ? "" : "Alt+" + number,
                () -> chosen.accept(operation)));
        if (number <= LAST_KEY) {
            onAlt(KeyCode.valueOf("DIGIT" + number), () -> chosen.accept(operation));
        }
        buttons.add(button);
        return button;
    }

    private Button other(String id, String text, KeyCode key, Runnable act) {
        Button button = Nodes.firm(Nodes.button(id, text, "Alt+" + key.getName(), act));
        onAlt(key, act);
        return button;
    }

    private static Node line(RemoteOrder order, RemoteWords spoken, Words words) {
        Message outcome = order.outcome();
        return Nodes.paragraph(words.get("order", Formats.minute(order.askedAt()),
                spoken.operation(order.operation()), spoken.state(order.state()),
                outcome == null ? "" : outcome.in(words.language()).what(),
                order.operatorName(), order.reason()), "caption");
    }

    void onRead(Runnable run) {
        readNow = run;
    }

    void onPrices(Runnable run) {
        prices = run;
    }

    void onClose(Runnable run) {
        closed = run;
    }

    @Override
    public Node first() {
        return buttons.isEmpty() ? close : buttons.getFirst();
    }
}
