package wattdesk.sweep;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.LiveValues;
import wattdesk.metering.SwitchState;
import wattdesk.quantity.Money;

/// A relay or a valve that was seen in another state than before: it turned after `knownAt`, when
/// the state before was seen last, and by `seenAt`. `balance` is what the meter showed then; null
/// where it told none.
public record SwitchTurn(String meter, Instant seenAt, Instant knownAt, SwitchState before,
        SwitchState after, @Nullable Money balance) {

    /// What a look shows beside what was seen before; nothing where either tells no state.
    static Optional<SwitchTurn> of(
            @Nullable MeterSeen before, @Nullable Instant knownAt, LiveValues now) {
        LiveValues was = before == null ? null : before.values();
        SwitchState state = was == null ? null : was.switchState();
        SwitchState after = now.switchState();
        return before == null || state == null || knownAt == null || after == null
                || after == state ? Optional.empty() : Optional.of(new SwitchTurn(
                        before.meter(), now.at(), knownAt, state, after, now.balance()));
    }
}
