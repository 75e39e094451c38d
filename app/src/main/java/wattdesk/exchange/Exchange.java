package wattdesk.exchange;

import java.nio.file.Path;
import java.util.Set;
import wattdesk.message.Language;
import wattdesk.message.Message;
import wattdesk.operator.Actor;

/// Excel in and out.
public interface Exchange {

    /// What a look at a file came to.
    sealed interface Looked {
        record Plan(ImportPlan plan) implements Looked {}

        record Unreadable(Message why) implements Looked {}
    }

    /// What came of it, in words.
    record Answer(boolean done, Message message) {}

    /// Holds every row against the station; writes nothing.
    Looked look(Path file);

    /// Writes what a plan would do, whole or not at all. A plan with findings is refused unless
    /// only its good rows are wanted.
    Answer take(ImportPlan plan, boolean onlyGood, Actor actor);

    /// Empty tables with headings and help in that language.
    Answer template(Path file, Language language);

    /// The tables as they stand.
    Answer export(Set<Table> tables, Path file, Language language);
}
