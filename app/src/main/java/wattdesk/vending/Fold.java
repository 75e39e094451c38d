package wattdesk.vending;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One rule on its way through the history: it sees the parts in order and keeps what is still open
/// (a sale, a write, an account), never what is done. So its memory does not grow with the years.
abstract class Fold {

    /// What a rule finds: how many subjects it had, and a sentence for each that breaks it.
    record Found(long subjects, List<String> broken) {}

    final Broken broken = new Broken();
    long subjects;

    /// The next part; its subjects are counted, what breaks the rule for good is told.
    abstract void see(History part);

    /// Behind the last part.
    void end() {}

    /// Where one look finds only that something is wrong: the same rule with a memory for just
    /// that, for another look from the beginning. Null where nothing is suspected.
    @Nullable Fold again() {
        return null;
    }

    final Found found() {
        end();
        return new Found(subjects, broken.sentences());
    }

    /// A rule that judges every part on its own.
    interface Judgement {
        /// Tells what is broken and returns how many subjects there were.
        long of(History part, Broken broken);
    }

    static Fold each(Judgement judgement) {
        return new Fold() {
            @Override
            void see(History part) {
                subjects += judgement.of(part, broken);
            }
        };
    }
}
