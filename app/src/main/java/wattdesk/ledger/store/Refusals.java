package wattdesk.ledger.store;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.Change;
import wattdesk.ledger.Commit;
import wattdesk.ledger.TimeGuard;

/// Why nothing is to be written: done before, stopped, the clock stands wrong, a drawer is closed.
public final class Refusals {

    private final DSLContext session;
    private final LedgerTime time;
    private volatile @Nullable Stop till;
    private volatile @Nullable Stop money;

    Refusals(DSLContext session, LedgerTime time) {
        this.session = session;
        this.time = time;
    }

    private record Stop(String code, String detail) {

        Commit refusal() {
            return new Commit.NotWritten(code, detail);
        }
    }

    /// From now on no money is taken; what was paid goes on to its meter.
    public void stopTill(String code, String detail) {
        till = new Stop(code, detail);
    }

    /// From now on nothing with an entry or a tape line is written: it would take the number of
    /// something that the other side knows.
    public void stopMoney(String code, String detail) {
        money = new Stop(code, detail);
    }

    /// Tape and database agree again.
    public void resume() {
        money = null;
        till = null;
    }

    /// Null when the change may be written. `earlier` is what the same command did before.
    @Nullable Commit of(Change change, @Nullable Commit earlier) {
        Stop all = money;
        if (earlier == null && all != null && change.movesMoney()) {
            return all.refusal();
        }
        if (earlier != null || !takesMoney(change)) {
            return earlier;
        }
        Stop stop = till;
        return stop == null ? atTheTill(change) : stop.refusal();
    }

    private @Nullable Commit atTheTill(Change change) {
        TimeGuard.SetBack back = time.setBack();
        if (back != null) {
            return new Commit.ClockSetBack(back.lastEntry(), back.now());
        }
        String drawer = Drawers.objection(session, change);
        return drawer == null ? null : new Commit.NotWritten(BookCodes.NO_DRAWER, drawer);
    }

    /// Deliveries of what was paid go on while the clock is wrong; the till does not.
    private static boolean takesMoney(Change change) {
        return change.receiptSeries() != null || BusinessDays.usesDrawer(change);
    }
}
