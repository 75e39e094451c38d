package wattdesk.vending.model;

import java.util.ArrayList;
import java.util.List;
import wattdesk.metering.MeterReading;
import wattdesk.quantity.Money;

/// A meter as it is in the wall. Counts what was really put onto it, and by which frame.
final class ModelMeter {

    /// A write that the meter carried out, and what it added.
    record Executed(String frame, long fen) {}

    /// How a write is addressed (meter-io 12).
    enum Semantics { COUNT, ABSOLUTE }

    final Semantics semantics;
    boolean totals;
    String number;
    int count;
    long balance;
    long total;
    long used;
    long hoarding = 1_000_000;
    boolean silent;
    boolean wiped;
    /// A request that is still on its way: it arrives when time goes on.
    Runnable late;
    final List<Executed> executed = new ArrayList<>();

    ModelMeter(String number, Semantics semantics, boolean totals, int count) {
        this.number = number;
        this.semantics = semantics;
        this.totals = totals;
        this.count = count;
        this.balance = 3_000;
        this.total = 3_000;
    }

    /// Null when it took the write, else its word of refusal.
    String write(String frame, int newCount, long fen, long target) {
        return switch (semantics) {
            case COUNT -> add(frame, newCount, fen);
            case ABSOLUTE -> set(frame, newCount, target);
        };
    }

    private String add(String frame, int newCount, long fen) {
        if (newCount != count + 1) {
            return "80H";
        }
        if (tooMuch(balance + fen)) {
            return "82H";
        }
        count = newCount;
        balance += fen;
        total += fen;
        executed.add(new Executed(frame, fen));
        return null;
    }

    private String set(String frame, int newCount, long target) {
        if (tooMuch(target)) {
            return "03";
        }
        executed.add(new Executed(frame, target - balance));
        total += target - balance;
        balance = target;
        count = newCount;
        return null;
    }

    /// A limit of 0 is none.
    boolean tooMuch(long target) {
        return hoarding > 0 && target > hoarding;
    }

    void foreign(long fen) {
        count++;
        balance += fen;
        total += fen;
    }

    /// Happens once: a meter that is wiped to exactly where it stood before a write has nothing left
    /// that could tell of it, and its customer has lost the credit too.
    void reset() {
        if (wiped) {
            return;
        }
        wiped = true;
        count = 0;
        balance = 0;
        total = 0;
    }

    void heal() {
        silent = false;
        hoarding = 1_000_000;
    }

    void use(long fen) {
        long now = Math.min(fen, balance);
        balance -= now;
        used += now;
    }

    void arriveLate() {
        if (late != null) {
            Runnable arriving = late;
            late = null;
            arriving.run();
        }
    }

    MeterReading read(java.time.Instant at) {
        return new MeterReading(number, at, Money.ofFen(balance), count,
                totals ? Money.ofFen(total) : null, wattdesk.quantity.Energy.ofWh(used),
                Money.ofFen(hoarding), true);
    }

    @Override
    public String toString() {
        return number + " " + semantics + (totals ? "+total" : "") + " count " + count + " balance "
                + balance + " total " + total + (silent ? " silent" : "")
                + (late == null ? "" : " late") + " " + executed;
    }

    long key() {
        long key = Stage.mix(count * 31L + balance);
        key = Stage.mix(key * 31 + total * 7 + used);
        return Stage.mix(key * 31 + executed.hashCode()) + (silent ? 1 : 0)
                + (late == null ? 0 : 2) + number.hashCode();
    }
}
