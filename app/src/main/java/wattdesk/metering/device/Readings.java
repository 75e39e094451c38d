package wattdesk.metering.device;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.FrameLine;
import wattdesk.metering.Meter;
import wattdesk.metering.MeterReading;
import wattdesk.metering.ReadResult;
import wattdesk.meterio.line.FrameRecord;
import wattdesk.meterio.meter.MeterSnapshot;
import wattdesk.meterio.meter.ReadOutcome;
import wattdesk.meterio.meter.RelayState;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;

/// What a device read, in the words of the domain.
final class Readings {
    private Readings() {}

    static ReadResult result(Meter meter, ReadOutcome outcome) {
        return switch (outcome) {
            case ReadOutcome.Values values -> judged(meter, reading(values.snapshot()));
            case ReadOutcome.NoAnswer silent ->
                new ReadResult.NoAnswer(silent.reason().name());
            case ReadOutcome.Garbled garbled -> new ReadResult.Unusable(garbled.what());
            case ReadOutcome.RefusedByMeter refused ->
                new ReadResult.Unusable(refused.code().hex());
            case ReadOutcome.NotOnLine gone -> new ReadResult.LineDown(meter.line(), gone.why());
        };
    }

    /// A bus address is not an identity (money 3.3).
    private static ReadResult judged(Meter meter, MeterReading reading) {
        return reading.meterNumber().equals(meter.number())
                ? new ReadResult.Read(reading)
                : new ReadResult.WrongMeter(meter.number(), reading.meterNumber());
    }

    static MeterReading reading(MeterSnapshot snapshot) {
        return new MeterReading(snapshot.meterNumber(), snapshot.at(),
                Money.ofFen(snapshot.balanceFen()), snapshot.count(),
                money(snapshot.totalPurchasedFen()), energy(snapshot.energyWh()),
                money(snapshot.hoardingLimitFen()), closed(snapshot.relay()));
    }

    private static @Nullable Money money(@Nullable Long fen) {
        return fen == null ? null : Money.ofFen(fen);
    }

    private static @Nullable Energy energy(@Nullable Long wh) {
        return wh == null ? null : Energy.ofWh(wh);
    }

    private static @Nullable Boolean closed(@Nullable RelayState relay) {
        return relay == null ? null : relay == RelayState.CLOSED;
    }

    static List<FrameLine> frames(List<FrameRecord> frames) {
        return frames.stream()
                .map(f -> new FrameLine(
                        f.at(), f.direction() == FrameRecord.Direction.SENT, f.hex()))
                .toList();
    }
}
