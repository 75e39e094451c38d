package wattdesk.tariff.store;

import static wattdesk.store.generated.Tables.TARIFF;

import java.util.List;
import org.jooq.DSLContext;
import wattdesk.ledger.Stamp;
import wattdesk.store.MoveWriter;
import wattdesk.store.StaleMove;
import wattdesk.tariff.Tariff;

/// Writes new tariffs.
public final class TariffMoves implements MoveWriter<TariffAdded> {

    /// The writers of all moves of tariffs, for the books.
    public static List<MoveWriter<?>> writers() {
        return List.of(new TariffMoves(), new DraftMoves.Saved(), new DraftMoves.Deleted(),
                new ReleaseMove());
    }

    @Override
    public Class<TariffAdded> kind() {
        return TariffAdded.class;
    }

    @Override
    public void write(DSLContext transaction, TariffAdded move, Stamp stamp) {
        Tariff tariff = move.tariff();
        if (transaction.fetchExists(TARIFF, TARIFF.ID.eq(tariff.id()))) {
            throw new StaleMove("tariff " + tariff.id());
        }
        int _ = transaction.insertInto(TARIFF)
                .columns(TARIFF.ID, TARIFF.NAME, TARIFF.COMMODITY, TARIFF.DOCUMENT)
                .values(tariff.id(), tariff.name(), tariff.commodity().name(), move.document())
                .execute();
    }
}
