package wattdesk.metering;

import java.util.List;

/// What telling a meter its prices, or looking at them, came to. Only what was read back counts.
public sealed interface PriceResult {

    /// The meter shows what was asked, every part of it.
    record AsAsked(List<PriceFact> facts) implements PriceResult {}

    /// The meter shows something else.
    record Different(List<PriceFact> facts) implements PriceResult {}

    /// The meter said no, and nothing changed.
    record Refused(String meterCode) implements PriceResult {}

    /// Nobody refused, and nothing changed: it may be told again, as a new decision.
    record NotTaken() implements PriceResult {}

    /// Sent, or perhaps sent, and nothing proves what became of it.
    record Unknown(String detail) implements PriceResult {}

    /// Nothing was sent that could have changed the meter.
    record NotTold(Why why, String detail) implements PriceResult {}

    /// Why nothing was sent.
    enum Why {
        SILENT(true), BUSY(true), LINE_DOWN(true), UNREADABLE(true),
        OTHER_METER(false), NOT_CAPABLE(false), DOES_NOT_FIT(false), NO_PASSWORD(false),
        ENCRYPTED(false);

        private final boolean passes;

        Why(boolean passes) {
            this.passes = passes;
        }

        /// Whether a later try may find it otherwise.
        public boolean passes() {
            return passes;
        }
    }
}
