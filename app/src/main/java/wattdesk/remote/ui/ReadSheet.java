package wattdesk.remote.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import wattdesk.customer.AccountCard;
import wattdesk.message.Words;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Formats;
import wattdesk.ui.Nodes;

/// One meter read now, with everything that it tells.
final class ReadSheet extends AskingSheet {

    private final Button close;
    private Runnable closed = () -> { };

    ReadSheet(Words words, AccountCard card, LiveController live) {
        super("remote-read", words.language());
        root().getStyleClass().add("download-sheet");
        close = Nodes.mainButton("remote-read-close", words.get("close"), () -> closed.run());
        close.setDefaultButton(true);
        onAlt(KeyCode.R, live::read);
        lay(words.get("read.title", card.room().code()), List.of(
                Nodes.paragraph(words.get("meter", card.customer().name(),
                        Formats.meter(card.meter().number())), "muted"), live.view()),
                Nodes.button("remote-read-again", words.get("read.again"), "Alt+R", live::read),
                Nodes.spring(), close);
    }

    void onClose(Runnable run) {
        closed = run;
    }

    @Override
    public Node first() {
        return close;
    }
}
