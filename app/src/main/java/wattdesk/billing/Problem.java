package wattdesk.billing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wattdesk.quantity.BusinessDay;

/// What stands in the way of charging a meter, on the work list until a person decides.
///
/// `detail` are the figures that it rests on, the same in every language. `from` is where the meter
/// is billed to, `to` the reading that does not fit; both may lack. `actions` are what may be done.
public record Problem(
        UUID id, Kind kind, String meterNumber, String account, String room, String customer,
        BusinessDay day, @Nullable MeterValue from, @Nullable MeterValue to, String detail,
        Instant openedAt, List<Action> actions) {

    public Problem {
        actions = List.copyOf(actions);
    }

    /// What is wrong.
    public enum Kind {
        /// A register stands lower than before.
        NEGATIVE_STEP,
        /// More than the limit for such a meter and time.
        JUMP,
        /// The account has another meter than before.
        METER_CHANGED,
        /// The meter has another account than before.
        TENANT_CHANGED,
        /// The tariff has no version at that time, or is of another commodity.
        NO_PRICE,
        /// A register moved whose band the version lacks.
        BAND_WITHOUT_PRICE,
        /// The readings do not show the same registers.
        DIFFERENT_REGISTERS,
        /// The bands do not sum to the total.
        BANDS_DIFFER,
        /// A figure beyond what can be counted.
        TOO_LARGE
    }

    /// What a person may do about it.
    public enum Action { ROLLED_OVER, CHECKED, CHANGED, RETRY }

    public static List<Action> actionsOf(Kind kind) {
        return switch (kind) {
            case NEGATIVE_STEP -> List.of(Action.ROLLED_OVER, Action.CHANGED, Action.RETRY);
            case JUMP -> List.of(Action.CHECKED, Action.CHANGED, Action.RETRY);
            case METER_CHANGED, TENANT_CHANGED -> List.of(Action.CHANGED);
            case BANDS_DIFFER -> List.of(Action.CHECKED, Action.CHANGED, Action.RETRY);
            case NO_PRICE, BAND_WITHOUT_PRICE -> List.of(Action.RETRY);
            case DIFFERENT_REGISTERS, TOO_LARGE -> List.of(Action.CHANGED, Action.RETRY);
        };
    }
}
