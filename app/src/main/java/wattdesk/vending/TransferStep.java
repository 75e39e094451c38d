package wattdesk.vending;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.TapeEvent;
import wattdesk.metering.CreditIntent;
import wattdesk.metering.FrameLine;
import wattdesk.metering.MeterReading;
import wattdesk.quantity.Money;

/// Draws up one step of a credit: what is not said stays as it was, trouble and next try are gone.
final class TransferStep {

    private final CreditTransfer was;
    private final TransferEvent on;
    private final TransferState to;
    private int sendings;
    private int silentSendings;
    private @Nullable Instant nextTry;
    private @Nullable CreditIntent intent;
    private @Nullable Money balanceAfter;
    private @Nullable Integer countAfter;
    private Order.@Nullable Trouble trouble;
    private String detail = "";
    private List<FrameLine> frames = List.of();

    private TransferStep(CreditTransfer was, TransferEvent on) {
        this.was = was;
        this.on = on;
        this.to = TransferTable.next(was.state(), on).orElseThrow(() ->
                new IllegalStateException(was.state() + " knows no " + on));
        this.sendings = was.sendings();
        this.silentSendings = was.silentSendings();
        this.intent = was.intent();
    }

    static TransferStep of(CreditTransfer was, TransferEvent on) {
        return new TransferStep(was, on);
    }

    TransferStep storing(CreditIntent stored) {
        intent = stored;
        sendings = was.sendings() + 1;
        detail = "count %d to %d, frame %s".formatted(
                stored.count0(), stored.count1(), stored.frameHash());
        return this;
    }

    /// The line was lost before the first byte: what was stored was never sent.
    TransferStep neverSent() {
        sendings = was.sendings() - 1;
        return this;
    }

    TransferStep silent(int sendingsInARow) {
        silentSendings = sendingsInARow;
        return this;
    }

    TransferStep at(Instant next) {
        nextTry = next;
        return this;
    }

    TransferStep proved(MeterReading after) {
        balanceAfter = after.balance();
        countAfter = after.count();
        return this;
    }

    TransferStep because(Order.Trouble why) {
        trouble = why;
        detail = why.code() + " " + why.detail();
        return this;
    }

    TransferStep saying(String words) {
        detail = words;
        return this;
    }

    TransferStep closingIntent() {
        intent = null;
        return this;
    }

    TransferStep with(List<FrameLine> onTheLine) {
        frames = onTheLine;
        return this;
    }

    TransferMoved moved() {
        return new TransferMoved(was.id(), was.meterNumber(), was.steps(), was.state(), on, to,
                sendings, silentSendings, nextTry, intent, balanceAfter, countAfter, trouble,
                detail, frames);
    }

    /// The line for the tape.
    TapeEvent tape(TapeEvent.Type type) {
        Integer counter = intent == null ? null : intent.count1();
        return new TapeEvent(type, was.sale(), was.id(), was.account(), was.meterNumber(),
                was.amount().fen(), counter);
    }
}
