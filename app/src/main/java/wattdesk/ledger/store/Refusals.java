package wattdesk.ledger.store;

import org.jspecify.annotations.Nullable;
import wattdesk.ledger.Change;
import wattdesk.ledger.Commit;
import wattdesk.ledger.TimeGuard;

/// Why nothing is to be written: stopped, the clock stands wrong, a drawer is closed.
public final class Refusals {

    private final LedgerTime time;
    private volatile @Nullable Stop till;
    private volatile @Nullable Stop money;

    Refusals(LedgerTime time) {
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

    /// Null when the change may be written, unless its command was done before.
    @Nullable Commit of(Change change, Drawer drawer) {
        Stop all = money;
        if (all != null && change.movesMoney()) {
            return all.refusal();
        }
        if (change.receiptSeries() == null && !drawer.used()) {
            return null;
        }
        Stop stop = till;
        return stop == null ? atTheTill(drawer) : stop.refusal();
    }

    /// Deliveries of what was paid go on while the clock is wrong; the till does not.
    private @Nullable Commit atTheTill(Drawer drawer) {
        TimeGuard.SetBack back = time.setBack();
        if (back != null) {
            return new Commit.ClockSetBack(back.lastEntry(), back.now());
        }
        String why = drawer.objection();
        return why == null ? null : new Commit.NotWritten(BookCodes.NO_DRAWER, why);
    }
}
