package wattdesk.download.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Nodes;

/// Why there is nothing to send.
final class NoDownloadSheet extends AskingSheet {

    private final Button close;
    private Runnable closed = () -> { };

    NoDownloadSheet(Words words, Message why) {
        super("download-none", words.language());
        close = Nodes.mainButton("download-close", words.get("close"), () -> closed.run());
        close.setDefaultButton(true);
        lay(words.get("title.plain"), List.of(), close);
        say(why);
    }

    void onClose(Runnable run) {
        closed = run;
    }

    @Override
    public Node first() {
        return close;
    }
}
