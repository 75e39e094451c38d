package wattdesk.exchange.store;

import static wattdesk.store.generated.Tables.METER;

import org.jooq.DSLContext;
import wattdesk.ledger.Stamp;
import wattdesk.store.MoveWriter;
import wattdesk.store.StaleMove;

/// Writes what a table says of a meter that hangs since the same change: nothing was counted behind
/// other transformers before.
public final class ExchangeMoves implements MoveWriter<MeterNoted> {

    @Override
    public Class<MeterNoted> kind() {
        return MeterNoted.class;
    }

    @Override
    public void write(DSLContext transaction, MeterNoted move, Stamp stamp) {
        int noted = transaction.update(METER)
                .set(METER.CT_RATIO, move.facts().ratio().ct())
                .set(METER.PT_RATIO, move.facts().ratio().pt())
                .set(METER.VERIFICATION_DUE, move.facts().verificationDue())
                .where(METER.NUMBER.eq(move.meter())).execute();
        if (noted != 1) {
            throw new StaleMove("meter " + move.meter());
        }
    }
}
