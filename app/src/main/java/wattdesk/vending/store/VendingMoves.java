package wattdesk.vending.store;

import java.util.List;
import wattdesk.ledger.store.ApprovalUsedWriter;
import wattdesk.store.MoveWriter;

/// The writers of all moves of selling, for the books.
public final class VendingMoves {
    private VendingMoves() {}

    public static List<MoveWriter<?>> writers() {
        return List.of(new SalePaidWriter(), new SaleCarriedWriter(),
                new TransferMovedWriter(), new SaleVoidedWriter(),
                new ApprovalUsedWriter(), new MeterSeenWriter(), new ForeignAdoptedWriter(),
                new TrialBegunWriter(), new TypeProvedWriter());
    }
}
