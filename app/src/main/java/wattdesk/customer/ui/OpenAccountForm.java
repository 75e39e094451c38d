package wattdesk.customer.ui;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.customer.BillingMode;
import wattdesk.customer.OpenAccount;
import wattdesk.metering.Meter;
import wattdesk.premises.Room;
import wattdesk.quantity.Energy;

/// What was typed into the opening sheet, as it was typed.
///
/// @param mode null is by the meter
/// @param used what the tiers have counted so far; blank for nothing
/// @param holder the customer number in a meter that was in use before; blank for a new one
public record OpenAccountForm(
        String room, String customer, String phone, String meter, String line, String profile,
        String address, @Nullable BillingMode mode, String tariff, String used,
        String holder) {

    /// What is known of a meter before anybody typed.
    public static OpenAccountForm known(
            String room, String meter, String line, String profile, String address) {
        return new OpenAccountForm(room, "", "", meter, line, profile, address, null, "", "", "");
    }

    /// The first field that is missing, or null.
    @Nullable String wrongField() {
        if (!room.strip().matches("[^-]+-.+")) {
            return "room";
        }
        String wrong = customer.isBlank() ? "customer" : wrongMeterField();
        return wrong != null || tierUsed().isPresent() ? wrong : "used";
    }

    private Optional<Energy> tierUsed() {
        return used.isBlank() ? Optional.of(Energy.ZERO) : OpenAccount.used(used);
    }

    /// As `wrongField`, for a test read: of the meter alone.
    @Nullable String wrongMeterField() {
        if (line.isBlank()) {
            return "line";
        }
        return meter.isBlank() ? "meter" : null;
    }

    private String addressOrMeter() {
        return address.isBlank() ? meter.strip() : address.strip();
    }

    OpenAccount request() {
        return new OpenAccount(Room.parse(room.strip()), customer.strip(), filled(phone),
                meter.strip(), line, profile, addressOrMeter(),
                Objects.requireNonNullElse(mode, BillingMode.METER), filled(tariff),
                filled(holder), tierUsed().orElse(Energy.ZERO));
    }

    private static @Nullable String filled(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /// For the test read before the account exists.
    Meter meterToTry() {
        return new Meter(meter.strip(), line, profile, addressOrMeter(), meter.strip());
    }
}
