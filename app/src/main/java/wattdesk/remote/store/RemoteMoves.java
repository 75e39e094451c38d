package wattdesk.remote.store;

import static wattdesk.store.generated.Tables.REMOTE_ORDER;

import java.util.List;
import org.jooq.DSLContext;
import wattdesk.ledger.Stamp;
import wattdesk.remote.RemoteOrder;
import wattdesk.store.MoveWriter;
import wattdesk.store.StaleMove;

/// Writes orders to meters and their steps.
public final class RemoteMoves {

    private RemoteMoves() {}

    public static List<MoveWriter<?>> writers() {
        return List.of(new Orders(), new Steps());
    }

    private static final class Orders implements MoveWriter<RemoteOrdered> {

        @Override
        public Class<RemoteOrdered> kind() {
            return RemoteOrdered.class;
        }

        @Override
        public void write(DSLContext transaction, RemoteOrdered move, Stamp stamp) {
            add(transaction, move.order(), stamp);
        }
    }

    private static final class Steps implements MoveWriter<RemoteStepped> {

        @Override
        public Class<RemoteStepped> kind() {
            return RemoteStepped.class;
        }

        @Override
        public void write(DSLContext transaction, RemoteStepped move, Stamp stamp) {
            RemoteRow.move(transaction, move.from(), move.to());
            RemoteRow.log(transaction, move.to(), stamp.actor().operator().login());
            RemoteRow.facts(transaction, move.to(), move.facts());
            RemoteRow.frames(transaction, move.to(), move.frames());
            RemoteOrder duty = move.duty();
            if (duty != null) {
                add(transaction, duty, stamp);
            }
        }
    }

    private static void add(DSLContext transaction, RemoteOrder order, Stamp stamp) {
        if (transaction.fetchExists(REMOTE_ORDER, REMOTE_ORDER.OPEN_METER.eq(order.meter()))) {
            throw new StaleMove("meter " + order.meter());
        }
        RemoteRow.insert(transaction, order);
        RemoteRow.log(transaction, order, stamp.actor().operator().login());
    }
}
