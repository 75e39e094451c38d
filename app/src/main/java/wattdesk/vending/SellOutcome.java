package wattdesk.vending;

import java.time.Instant;
import java.util.List;
import wattdesk.quantity.Money;

/// How a press of the sell key ended.
public sealed interface SellOutcome {

    /// Money taken and recorded; the order says where its credit stands. `repeated` tells that the
    /// same sale id had been sold before and nothing new was done.
    record Sold(Order order, boolean repeated) implements SellOutcome {}

    /// Nothing was taken and nothing was recorded.
    record Rejected(Why why) implements SellOutcome {}

    /// Recorded or not: only the next start can tell. Do not hand anything over; the station stops.
    record InDoubt(String code, String detail) implements SellOutcome {}

    /// Why no money was taken. Every one has its code and sentence in the message catalogue.
    sealed interface Why {
        record NotPermitted() implements Why {}

        record NoSuchAccount(String account) implements Why {}

        /// It has several meters, and nobody said which (trap 13).
        record WhichMeter(String account, List<String> meters) implements Why {
            public WhichMeter {
                meters = List.copyOf(meters);
            }
        }

        /// That meter does not hang at the account.
        record NotItsMeter(String account, String meter) implements Why {}

        /// PRESET, SUSPENDED or CLOSED.
        record AccountNotOpen(String account, String state) implements Why {}

        record ModeNotSold(String account, String mode) implements Why {}

        record BelowMinimum(Money minimum) implements Why {}

        record AboveMaximum(Money maximum) implements Why {}

        record OverHoarding(Money balance, Money waiting, Money limit) implements Why {}

        record UnresolvedWrite(Order order) implements Why {}

        record WrongMeter(String expected, String found) implements Why {}

        record MeterAhead(int ledger, int meter) implements Why {}

        record MeterUnusable(String detail) implements Why {}

        record ProfileUnverified(String profile) implements Why {}

        /// Somebody else is at this meter right now.
        record MeterBusy(String meterNumber) implements Why {}

        /// The account's tariff has no version in force.
        record NoPrice(String tariff) implements Why {}

        /// A test sale needs a meter that answers with its balance.
        record MeterSilent(String meterNumber) implements Why {}

        /// A test sale of a type that takes money already, or cannot take any.
        record NoTrialNeeded(String profile) implements Why {}

        /// The second person's word is for something else.
        record ApprovalDoesNotFit() implements Why {}

        record DifferentSale() implements Why {}

        record ClockSetBack(Instant lastEntry, Instant now) implements Why {}

        record SellingStopped(String code) implements Why {}

        record NotWritten(String code, String detail) implements Why {}
    }
}
