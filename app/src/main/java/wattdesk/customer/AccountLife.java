package wattdesk.customer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.operator.Actor;
import wattdesk.operator.Approval;
import wattdesk.slip.Slip;

/// What happens to accounts between their first and their last day, previewed before it is done.
///
/// All calls block (a preview may read meters) and belong on a worker thread.
public interface AccountLife {

    /// What it would do. Nothing is written; meters are read where registers are needed.
    Preview preview(AccountOrder order, Actor actor);

    /// Does it. `id` was made before; the same id twice has one effect. Refused where anything is
    /// not as the plan says any more. `approval` is for [AccountPlan#APPROVE] and the plan's
    /// subject; null where no money leaves.
    Performed perform(UUID id, AccountPlan plan, Actor actor, @Nullable Approval approval);

    /// Enters an account before it begins.
    Opening preset(OpenAccount request, Actor actor);

    /// What an order comes to.
    sealed interface Preview {
        record Ready(AccountPlan plan) implements Preview {}

        record Not(Why why) implements Preview {}
    }

    /// What came of it.
    sealed interface Performed {

        /// `newAccount` is the one that begins with it; `repeated` tells that the id was used
        /// before and nothing new was done.
        record Done(Slip slip, @Nullable String newAccount, boolean repeated)
                implements Performed {}

        /// Nothing was done.
        record Refused(Why why) implements Performed {}

        /// Done or not: only the next start can tell. Hand nothing over.
        record InDoubt(String code, String detail) implements Performed {}
    }

    /// Why not.
    sealed interface Why {
        record NotPermitted() implements Why {}

        record NoSuchAccount(String account) implements Why {}

        /// In that state this cannot be done.
        record WrongState(String account, AccountState state, Slip.Kind wanted) implements Why {}

        record NoReason() implements Why {}

        /// Money goes through the drawer of a shift.
        record NoShift() implements Why {}

        /// A paid amount is on its way to this meter, or nobody knows whether it arrived.
        record CreditOpen(String meter) implements Why {}

        /// `cause` is the word of the gateway. A person may read it and write it down.
        record MeterNotRead(String meter, String cause) implements Why {}

        /// No meter of that number hangs there.
        record NoSuchMeter(String account, String meter) implements Why {}

        /// The last step cannot be charged; `problem` is the word of the work list.
        record NotSettled(String problem, String meter, String detail) implements Why {}

        record AmountNotValid(String given) implements Why {}

        record DepositTooSmall(wattdesk.quantity.Money held) implements Why {}

        record NeedsSecondPerson(wattdesk.quantity.Money leaves) implements Why {}

        record ApprovalDoesNotFit() implements Why {}

        /// Not as the plan says any more.
        record Moved() implements Why {}

        record NotValid(Opening.Why why) implements Why {}

        /// The id stands for something else.
        record UsedId() implements Why {}

        record ClockSetBack(Instant lastEntry, Instant now) implements Why {}

        record NotWritten(String code, String detail) implements Why {}
    }
}
