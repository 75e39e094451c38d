package wattdesk.billing.store;

import java.util.List;
import wattdesk.store.MoveWriter;

/// The writers of billing's moves.
public final class BillingMoves {
    private BillingMoves() {}

    public static List<MoveWriter<?>> writers() {
        return List.of(new ReadingsTakenWriter(), new RunMovedWriter(),
                new AccountsChargedWriter(), new ProblemDecidedWriter(),
                new MetersEndedWriter(), new MetersBegunWriter());
    }
}
