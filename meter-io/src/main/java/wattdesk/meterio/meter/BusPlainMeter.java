package wattdesk.meterio.meter;

import java.time.Duration;
import java.util.List;
import wattdesk.meterio.line.Bus;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.line.Reservation;
import wattdesk.meterio.meter.ReadOutcome.Silence;

/// A meter without a purse on a line: takes the reservation and lets its driver read.
record BusPlainMeter(Bus bus, String key, PlainDriver driver) implements PlainMeter {

    private static final Duration TURN = Duration.ofSeconds(60);

    @Override
    public PlainOutcome read(Priority priority) {
        Reservation meter = bus.reserve(key, TURN);
        if (meter == null) {
            return new PlainOutcome.Missed(new ReadOutcome.NoAnswer(Silence.BUSY, List.of()));
        }
        try (meter) {
            return driver.read(meter, priority);
        }
    }
}
