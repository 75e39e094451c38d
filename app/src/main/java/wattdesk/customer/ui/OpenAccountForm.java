package wattdesk.customer.ui;

import org.jspecify.annotations.Nullable;
import wattdesk.customer.BillingMode;
import wattdesk.customer.OpenAccount;
import wattdesk.metering.Meter;
import wattdesk.premises.Room;
import wattdesk.quantity.Energy;

/// What was typed into the opening sheet, as it was typed.
record OpenAccountForm(
        String room, String customer, String phone, String meter, String line, String profile,
        String address, String tariff) {

    /// The first field that cannot be used, or null.
    @Nullable String wrongField() {
        if (!room.strip().matches("[^-]+-.+")) {
            return "room";
        }
        if (customer.isBlank()) {
            return "customer";
        }
        if (meter.isBlank()) {
            return "meter";
        }
        return line.isBlank() ? "line" : null;
    }

    private String addressOrMeter() {
        return address.isBlank() ? meter.strip() : address.strip();
    }

    OpenAccount request() {
        return new OpenAccount(Room.parse(room.strip()), customer.strip(),
                phone.isBlank() ? null : phone.strip(), meter.strip(), line, profile,
                addressOrMeter(), BillingMode.METER, tariff.isBlank() ? null : tariff, null,
                Energy.ZERO);
    }

    /// For the test read before the account exists.
    Meter meterToTry() {
        return new Meter(meter.strip(), line, profile, addressOrMeter(), meter.strip());
    }
}
