package wattdesk.customer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.JournalEntry;
import wattdesk.ledger.Move;
import wattdesk.metering.Figures;
import wattdesk.operator.Actor;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;

/// Charges an account up to the last registers of its meters, as the daily run would, and ends them
/// there. Nothing is written: what has to be is handed back.
public interface Settlement {

    /// `next` is the account at which the meters begin anew; null where they hang nowhere then.
    Settled settle(String account, List<MeterEnd> ends, @Nullable String next, String reason,
            Actor actor);

    /// The first readings of meters at an account that begins with them.
    List<Move> begin(String account, List<MeterEnd> readings, Actor actor);

    /// What a meter's registers show in the end. `balance` is what is on a prepaid meter; null
    /// where it was not told. `drift` is how far its clock is ahead.
    record MeterEnd(String meter, Instant at, Figures figures, boolean byHand,
            @Nullable Money balance, @Nullable Money purchased, @Nullable Duration drift) {}

    /// What came of it.
    sealed interface Settled {

        /// `counted` has each kind of energy that the account pays for.
        record Done(List<Charged> charges, List<Counted> counted, List<Move> moves,
                List<JournalEntry> entries) implements Settled {
            public Done {
                charges = List.copyOf(charges);
                counted = List.copyOf(counted);
                moves = List.copyOf(moves);
                entries = List.copyOf(entries);
            }
        }

        /// `problem` is the word of the work list.
        record Not(String problem, String meter, String detail) implements Settled {}
    }

    /// What counts towards the tiers then, in thousandths of `unit`.
    record Counted(String energyKind, Energy used, String unit) {}

    /// One charge; `usage` in kWh or m³ as it is printed.
    record Charged(String meter, Instant from, Instant to, String usage, String unit,
            Money amount, String energyKind) {}
}
