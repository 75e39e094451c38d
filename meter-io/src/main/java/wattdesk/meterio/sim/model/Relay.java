package wattdesk.meterio.sim.model;

/// The relay of a meter (or the valve of a water meter): what it was told and where it is.
///
/// Told and done are two things: a command is accepted while nothing moves because the purse is
/// overdrawn, power is to be kept, somebody has to press the button, or the contacts are stuck.
public final class Relay {

    private static final long RESUME_MILLIS_UNIT = 300_000;

    private final MeterState state;
    private final Wallet wallet;
    private final Habits.RelayHabits habits;
    private final Runnable moved;
    private String operator = "";

    /// `moved` is told after the contacts have moved.
    Relay(MeterState state, Wallet wallet, Habits.RelayHabits habits, Runnable moved) {
        this.state = state;
        this.wallet = wallet;
        this.habits = habits;
        this.moved = moved;
    }

    /// Where it is.
    public boolean open() {
        return state.relayOpen;
    }

    /// What it was last told, by somebody or by the purse.
    public boolean commandOpen() {
        return state.commandOpen;
    }

    /// Somebody opened it: no credit closes it.
    public boolean tripped() {
        return state.tripped;
    }

    public boolean keepsPower() {
        return state.keepPower;
    }

    /// Who gave the last command that moved it, in hex; empty when it did it itself.
    String operator() {
        return operator;
    }

    /// Trips. False while power is kept: nothing moves then.
    public boolean trip(String by) {
        if (state.keepPower) {
            return false;
        }
        operator = by;
        state.tripped = true;
        state.commandOpen = true;
        move(true);
        return true;
    }

    /// Trips and closes again by itself after so many times five minutes; `direct` closes, else
    /// it only permits. `nowMillis` is the site's time of day.
    public boolean tripUntil(int fiveMinutes, long nowMillis, boolean direct, String by) {
        if (!trip(by)) {
            return false;
        }
        state.resumeMillis = nowMillis + fiveMinutes * RESUME_MILLIS_UNIT;
        state.resumeDirect = direct;
        return true;
    }

    /// Permits closing: it closes when somebody presses the button. False in overdraft.
    public boolean permit() {
        if (wallet.overdrawn()) {
            return false;
        }
        state.tripped = false;
        state.commandOpen = false;
        state.resumeMillis = 0;
        return true;
    }

    /// Closes, unless somebody has to press the button. False in overdraft.
    public boolean close(String by) {
        if (!permit()) {
            return false;
        }
        operator = by;
        if (!habits.button()) {
            move(false);
        }
        return true;
    }

    /// Keeps power whatever happens, closing at once; or no longer.
    public void keepPower(boolean on, String by) {
        state.keepPower = on;
        if (on) {
            operator = by;
            state.tripped = false;
            state.commandOpen = false;
            move(false);
        } else {
            wallet.check();
        }
    }

    /// The customer presses the button.
    public void press() {
        if (!state.commandOpen) {
            operator = "";
            move(false);
        }
    }

    /// The purse is empty.
    void cut() {
        if (!state.keepPower) {
            operator = "";
            state.commandOpen = true;
            move(true);
        }
    }

    /// The purse is filled again; closes what the purse had cut.
    void restore() {
        if (!state.tripped && state.commandOpen) {
            operator = "";
            state.commandOpen = false;
            if (!habits.button()) {
                move(false);
            }
        }
    }

    /// Something that takes its time, as a valve does: it is told now and there at `atMillis` of
    /// the site's time of day.
    public void moveAt(boolean open, long atMillis) {
        operator = "";
        state.tripped = open;
        state.commandOpen = open;
        state.arrivalMillis = atMillis;
    }

    /// Milliseconds until it moves by itself, at least one.
    long movesIn(long nowMillis) {
        return Math.min(until(state.resumeMillis, nowMillis),
                until(state.arrivalMillis, nowMillis));
    }

    private static long until(long atMillis, long nowMillis) {
        return atMillis > nowMillis ? atMillis - nowMillis : Long.MAX_VALUE;
    }

    /// What was to resume or to arrive by itself does when its time has come.
    void reach(long nowMillis) {
        if (state.arrivalMillis > 0 && nowMillis >= state.arrivalMillis) {
            state.arrivalMillis = 0;
            move(state.commandOpen);
        }
        if (state.resumeMillis > 0 && nowMillis >= state.resumeMillis) {
            boolean done = state.resumeDirect ? close("") : permit();
            state.resumeMillis = done ? 0 : state.resumeMillis;
        }
    }

    /// Forced control (map B) ignores purse, button and keeping of power.
    void force(boolean open) {
        operator = "";
        state.commandOpen = open;
        move(open);
    }

    private void move(boolean open) {
        if (state.relayOpen != open && !habits.stuck()) {
            state.relayOpen = open;
            moved.run();
        }
    }
}
