package wattdesk.metering;

import org.jspecify.annotations.Nullable;
import wattdesk.quantity.Money;

/// What a meter is told. Money goes another way.
public sealed interface MeterOrder {

    /// What a relay is told.
    enum Verb { TRIP, CLOSE, PERMIT_CLOSE, KEEP_POWER, END_KEEP_POWER, AUTOMATIC }

    record Relay(Verb verb) implements MeterOrder {}

    record Valve(boolean open) implements MeterOrder {}

    /// The right time, asked at the moment at which it is sent.
    record Clock() implements MeterOrder {}

    /// Limits of the purse; null leaves one as it is.
    record Limits(@Nullable Money alarm1, @Nullable Money alarm2, @Nullable Money overdraft,
            @Nullable Money hoarding, @Nullable Money closePermit) implements MeterOrder {}

    /// Opens the account with the meter; adds nothing to the purse.
    record Open(String customerNumber) implements MeterOrder {}
}
