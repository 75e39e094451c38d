package wattdesk.exchange.store;

import static wattdesk.store.generated.Tables.METER;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.Ratio;
import wattdesk.ledger.Stamp;
import wattdesk.store.MoveWriter;
import wattdesk.store.StaleMove;

/// Writes what a table says, and nothing else, of a meter that hangs since the same change: nothing
/// was counted behind other transformers before.
public final class ExchangeMoves implements MoveWriter<MeterNoted> {

    @Override
    public Class<MeterNoted> kind() {
        return MeterNoted.class;
    }

    @Override
    public void write(DSLContext transaction, MeterNoted move, Stamp stamp) {
        @Nullable Ratio ratio = move.facts().ratio();
        @Nullable LocalDate due = move.facts().verificationDue();
        int noted = transaction.update(METER)
                .set(METER.CT_RATIO, ratio == null ? METER.CT_RATIO : DSL.val(ratio.ct()))
                .set(METER.PT_RATIO, ratio == null ? METER.PT_RATIO : DSL.val(ratio.pt()))
                .set(METER.VERIFICATION_DUE,
                        due == null ? METER.VERIFICATION_DUE : DSL.val(due))
                .where(METER.NUMBER.eq(move.meter())).execute();
        if (noted != 1) {
            throw new StaleMove("meter " + move.meter());
        }
    }
}
