package wattdesk.installation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.NewMeter;
import wattdesk.customer.Ratio;
import wattdesk.metering.Figures;
import wattdesk.quantity.Money;

/// Something that is to happen to devices. `byHand` are registers that a person wrote down where
/// the device does not answer; null reads it. `balance` is what stands on a prepaid device then, by
/// the word of that person; null where it was not said.
public sealed interface DeviceOrder {

    String reason();

    /// Hangs another device at an account, beside those that it has.
    record Hang(NewMeter meter, @Nullable LocalDate due, String reason) implements DeviceOrder {}

    /// Null takes the date away.
    record Verify(List<String> meters, @Nullable LocalDate due, String reason)
            implements DeviceOrder {
        public Verify {
            meters = List.copyOf(meters);
        }
    }

    /// Other transformers from now on: what was counted before stays at the ratio of then.
    record ChangeRatio(String meter, Ratio now, @Nullable Figures byHand, String reason)
            implements DeviceOrder {}

    /// Off its account, and off the wall.
    record TakeOff(String meter, Fate becomes, @Nullable Figures byHand,
            @Nullable Money balance, String reason) implements DeviceOrder {}

    /// Of one that has no account: into stock, or never to be used again.
    record Shelve(String meter, Fate becomes, String reason) implements DeviceOrder {}

    /// Off its account and to another one, in one step.
    record MoveTo(String meter, String account, @Nullable Figures byHand,
            @Nullable Money balance, String reason) implements DeviceOrder {}

    /// Files devices by a range of numbers, "000024170001" to "000024170120", all or none. Their
    /// addresses are their numbers, or units from `firstUnit` on. `at` is a building ("3") or a
    /// room to begin with ("3-0101"): each goes to the next room there without a meter; null is
    /// stock.
    record AddRange(String from, String to, String line, String profile,
            @Nullable Integer firstUnit, Ratio ratio, @Nullable LocalDate due,
            @Nullable String at) implements DeviceOrder {
        @Override
        public String reason() {
            return "";
        }
    }
}
