package wattdesk.vending;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.Move;
import wattdesk.metering.CreditIntent;
import wattdesk.metering.FrameLine;
import wattdesk.quantity.Money;

/// One step of a credit. The row must stand in `from` with `step` moves behind it; the rest is what
/// it holds afterwards. `intent` null forgets an intent that people have closed.
public record TransferMoved(
        UUID transfer, String meterNumber, int step, TransferState from, TransferEvent on,
        TransferState to, int sendings, int silentSendings, @Nullable Instant nextTry,
        @Nullable CreditIntent intent, @Nullable Money balanceAfter, @Nullable Integer countAfter,
        Order.@Nullable Trouble trouble, String detail, List<FrameLine> frames) implements Move {

    public TransferMoved {
        frames = List.copyOf(frames);
        if (TransferTable.next(from, on).filter(t -> t == to).isEmpty()) {
            throw new IllegalStateException("no move from " + from + " on " + on + " to " + to);
        }
    }

    /// The meter while its write is unresolved, else null: one unresolved write per meter.
    public @Nullable String unresolvedMeter() {
        return to.unresolved() ? meterNumber : null;
    }
}
