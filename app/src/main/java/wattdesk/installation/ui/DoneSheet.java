package wattdesk.installation.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import wattdesk.installation.MeterChange;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.ui.AskingSheet;
import wattdesk.ui.Formats;
import wattdesk.ui.Nodes;

/// A change that is done: what it came to, and where its slip is.
final class DoneSheet extends AskingSheet {

    private final Words words;
    private final Label paper = Nodes.paragraph("", "muted");
    private final Button close;

    DoneSheet(Words words, MeterChange done, Runnable closed) {
        super("change-done", words.language());
        this.words = words;
        root().getStyleClass().add("wide-sheet");
        paper.setId("change-paper");
        close = Nodes.mainButton("change-done-close", words.get("change.done.close"), closed);
        close.setDefaultButton(true);
        onEscape(closed);
        lay(words.get("change.done.title", done.room()), List.of(Nodes.paragraph(
                words.get("change.done", Formats.meter(done.old().number()),
                        done.fresh() == null ? "" : Formats.meter(done.fresh().meter().number())),
                "muted"), paper), close);
    }

    void paper(Message told) {
        paper.setText(told.in(words.language()).line());
    }

    @Override
    public Node first() {
        return close;
    }
}
