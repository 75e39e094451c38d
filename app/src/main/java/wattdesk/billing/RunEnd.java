package wattdesk.billing;

import java.util.List;
import wattdesk.quantity.BusinessDay;

/// How running days ended. The summaries are of the days that were looked at, in order.
public sealed interface RunEnd {

    /// Every day that was asked for is done, now or before.
    record Done(List<RunSummary> days) implements RunEnd {
        public Done {
            days = List.copyOf(days);
        }
    }

    /// Stopped between two accounts; the next run goes on there.
    record Cancelled(List<RunSummary> days) implements RunEnd {
        public Cancelled {
            days = List.copyOf(days);
        }
    }

    /// Not one meter could be read; what was known already is charged, the days are done with gaps.
    record NothingRead(List<RunSummary> days) implements RunEnd {
        public NothingRead {
            days = List.copyOf(days);
        }
    }

    /// Nothing was begun.
    record Refused(Why why) implements RunEnd {}

    /// Why nothing was begun, or why it did not go on.
    sealed interface Why {
        record NotPermitted() implements Why {}

        /// The clock stands before the last entry, or is not to be believed.
        record ClockNotSane(String lastEntry, String now) implements Why {}

        /// That day is not over.
        record DayNotOver(BusinessDay day) implements Why {}

        /// Billing began later: nothing is charged backwards.
        record BeforeTheFirst(BusinessDay day, BusinessDay first) implements Why {}

        /// A run is under way.
        record UnderWay() implements Why {}

        record NotWritten(String code, String detail) implements Why {}
    }
}
