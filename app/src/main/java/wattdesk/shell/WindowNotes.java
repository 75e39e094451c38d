package wattdesk.shell;

import java.util.ArrayList;
import java.util.List;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.message.Words;

/// What has to be read before work goes on, in the language that the window has.
final class WindowNotes {

    private static final String UNPRINTED = "WD-4902";

    private final List<Message> notes = new ArrayList<>();
    private final NotesBar bar;
    private Language language;

    WindowNotes(NotesBar bar, Language language) {
        this.bar = bar;
        this.language = language;
    }

    void speak(Language other) {
        language = other;
        show();
    }

    void tell(List<Message> more) {
        notes.addAll(more);
        show();
    }

    /// Takes the place of what was told of papers before.
    void unprinted(long papers) {
        notes.removeIf(note -> note.code().equals(UNPRINTED));
        tell(papers == 0 ? List.of() : List.of(Message.of("shell", UNPRINTED, papers)));
    }

    private void dismiss(Message note) {
        notes.remove(note);
        show();
    }

    private void show() {
        bar.show(notes, Words.of("shell", "ui", language), this::dismiss);
    }
}
