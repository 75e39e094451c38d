package wattdesk.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import wattdesk.message.Message;
import wattdesk.message.Words;
import wattdesk.station.StationMessages;
import wattdesk.ui.MessageBar;
import wattdesk.ui.Nodes;
import wattdesk.ui.Tone;

/// What somebody has to know before work goes on; each note stays until it is dismissed, and one
/// that stops the till stays as long as it holds.
final class NotesBar extends VBox {

    NotesBar() {
        setId("notes");
    }

    void show(List<Message> notes, Words words, Consumer<Message> dismiss) {
        getChildren().setAll(notes.stream().map(note -> line(note, words, dismiss)).toList());
    }

    private static Node line(Message note, Words words, Consumer<Message> dismiss) {
        boolean stays = StationMessages.stays(note);
        MessageBar bar = new MessageBar();
        bar.setId("note-" + note.code());
        bar.getStyleClass().add("broken");
        bar.show(note.in(words.language()), stays ? Tone.DANGER : Tone.ATTENTION);
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox line = new HBox(bar);
        line.getStyleClass().add("note-line");
        if (!stays) {
            Button gone = Nodes.button("dismiss-" + note.code(), words.get("note.dismiss"), "",
                    () -> dismiss.accept(note));
            gone.setFocusTraversable(false);
            gone.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(gone);
        }
        return line;
    }
}
