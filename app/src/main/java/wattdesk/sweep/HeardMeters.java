package wattdesk.sweep;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.CreditIntent;
import wattdesk.metering.CreditOrder;
import wattdesk.metering.CreditResult;
import wattdesk.metering.Electrics;
import wattdesk.metering.Figures;
import wattdesk.metering.IntentLog;
import wattdesk.metering.LiveValues;
import wattdesk.metering.Meter;
import wattdesk.metering.MeterGateway;
import wattdesk.metering.MeterReading;
import wattdesk.metering.ReadResult;
import wattdesk.metering.RegisterGateway.Cause;
import wattdesk.metering.SwitchState;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Usage;

/// The counter's way to the meters; what it hears on the way is seen by the board as well.
public record HeardMeters(MeterGateway gateway, SeenKeeper keeper) implements MeterGateway {

    @Override
    public ReadResult read(Meter meter) {
        ReadResult result = gateway.read(meter);
        switch (result) {
            case ReadResult.Read(var reading) -> seen(reading);
            case ReadResult.NoAnswer(var detail) -> missed(meter, Cause.NO_ANSWER, detail);
            case ReadResult.LineDown(var _, var detail) ->
                missed(meter, Cause.LINE_DOWN, detail);
            case ReadResult.WrongMeter(var expected, var found) ->
                missed(meter, Cause.WRONG_METER, expected + " ≠ " + found);
            case ReadResult.Unusable(var detail) -> missed(meter, Cause.UNUSABLE, detail);
        }
        return result;
    }

    private void missed(Meter meter, Cause cause, String detail) {
        keeper.missed(meter.number(), cause, detail);
    }

    @Override
    public CreditResult credit(CreditOrder order, IntentLog log, Progress progress) {
        return heard(gateway.credit(order, log, progress));
    }

    @Override
    public CreditResult readBack(CreditOrder order, CreditIntent intent) {
        return heard(gateway.readBack(order, intent));
    }

    private CreditResult heard(CreditResult result) {
        switch (result) {
            case CreditResult.Delivered done -> seen(done.after());
            case CreditResult.Refused no -> seen(no.after());
            case CreditResult.NotApplied not -> seen(not.after());
            case CreditResult.NotStarted _, CreditResult.Unknown _, CreditResult.Disputed _ -> { }
        }
        return result;
    }

    private void seen(MeterReading reading) {
        keeper.answered(reading.meterNumber(), new LiveValues(reading.at(), reading.balance(),
                reading.count(), reading.totalPurchased(), figures(reading.energy()),
                state(reading.relayClosed()), null, null, null, Electrics.NONE));
    }

    private static @Nullable Figures figures(@Nullable Energy energy) {
        return energy == null ? null : new Figures(Usage.of(energy), Map.of());
    }

    /// The counter asks whether it is closed, not why it is not.
    private static @Nullable SwitchState state(@Nullable Boolean closed) {
        return closed == null ? null : closed ? SwitchState.CLOSED : SwitchState.OPEN;
    }
}
