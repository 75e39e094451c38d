package wattdesk.customer;

import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.premises.Room;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Usage;

/// What is needed to open an account with one meter.
///
/// `customerNumber` is the one a COUNT meter stores; null takes the account number.
public record OpenAccount(
        Room room, String customerName, @Nullable String phone, String meterNumber, String line,
        String profile, String address, BillingMode mode, @Nullable String tariffId,
        @Nullable String customerNumber, Energy tierUsed) {

    /// What a person writes as used so far, in kWh or m³; empty where it is no amount.
    public static Optional<Energy> used(String written) {
        try {
            Usage used = Usage.parse(Normalizer.normalize(written, Normalizer.Form.NFKC).strip());
            return Optional.of(Energy.ofWh(used.thousandths()))
                    .filter(energy -> energy.compareTo(Energy.ZERO) >= 0);
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
