package wattdesk.billing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.Move;
import wattdesk.metering.Meter;
import wattdesk.metering.RegisterGateway;
import wattdesk.operator.Actor;
import wattdesk.quantity.Money;
import wattdesk.quantity.Usage;

/// Where a meter of an account ends and another one (or the same under another ratio) begins.
///
/// The way is always the same: [#look] at the meter (or a person writes its registers down),
/// [#foresee] what that costs, then hand [#closings], [#ends] and [#begins] to the books in the
/// very change that moves the meters, and [#charge]. The rating is that of the daily run, and
/// nobody has to resolve METER_CHANGED afterwards. Whoever asks has checked that the person may;
/// all methods that ask a meter or the books block.
public interface Handover {

    /// Reads the meter now. A wrong number, silence or garbage is [Look.Missed], never a value.
    Look look(Meter meter);

    /// What stands against that closing value; null where nothing does.
    @Nullable Obstacle objection(String account, TakenValue last);

    /// What a closing value comes to. Writes nothing.
    Foreseen foresee(String account, TakenValue last);

    /// Values that follow each other while a meter hangs.
    Move readings(String account, List<TakenValue> values, String reason, Actor actor);

    /// The last values of meters at the account.
    Move closings(String account, List<TakenValue> last, String reason, Actor actor);

    /// The first values of meters that begin at that account: start values, whatever was before.
    Move begins(String account, List<TakenValue> first, String reason, Actor actor);

    /// Marks that meters are done at the account, for the change that takes them from it.
    Move ends(String account, List<String> meters);

    /// Charges an account as far as it goes now; null when nothing stands in its way.
    @Nullable Obstacle charge(String account, Actor actor);

    /// Registers of a meter at one instant, taken on purpose.
    sealed interface Look {
        record Read(TakenValue value) implements Look {}

        record Missed(RegisterGateway.Cause cause, String detail) implements Look {}
    }

    /// What closing comes to, or why it cannot be told.
    sealed interface Foreseen {

        /// What the meter still owes up to its closing value, after its ratio. `from` is where it
        /// was billed to; null for one that was never read, which owes nothing. `waits` tells that
        /// another meter of the account must be read first, with the next run. `tiers` is what
        /// counts towards the tiers of the account then, in `unit`: it stays with the account.
        record Due(@Nullable Instant from, Usage used, Money amount, boolean waits, Usage tiers,
                String unit) implements Foreseen {}

        record Not(Obstacle why) implements Foreseen {}
    }

    /// What stands in the way.
    sealed interface Obstacle {

        record NoSuchAccount(String account) implements Obstacle {}

        /// That meter does not hang at the account.
        record NotItsMeter(String account, String meter) implements Obstacle {}

        /// `at` is in the future, no whole second, or not behind the last reading that is there.
        record BadInstant(String meter, String at) implements Obstacle {}

        /// A register written down is lower than it was.
        record Below(String meter, String before) implements Obstacle {}

        /// As on the work list, where it is decided.
        record Stands(Problem.Kind kind, String meter, String detail) implements Obstacle {}

        record NotWritten(String code, String detail) implements Obstacle {}
    }
}
