package wattdesk.vending.ui.counter;

import wattdesk.message.Message;
import wattdesk.metering.MeterReading;

/// What is known of the meter right now.
sealed interface Live {

    record None() implements Live {}

    record Reading() implements Live {}

    record Known(MeterReading reading) implements Live {}

    /// It could not be read; the sale may still be taken and delivered later.
    record Failed(Message message) implements Live {}
}
