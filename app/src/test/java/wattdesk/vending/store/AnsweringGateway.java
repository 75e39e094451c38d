package wattdesk.vending.store;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import wattdesk.metering.CreditIntent;
import wattdesk.metering.CreditOrder;
import wattdesk.metering.CreditResult;
import wattdesk.metering.FrameLine;
import wattdesk.metering.IntentLog;
import wattdesk.metering.Meter;
import wattdesk.metering.MeterGateway;
import wattdesk.metering.MeterReading;
import wattdesk.metering.ReadResult;
import wattdesk.quantity.Money;

/// A meter that answers at once: a line, a protocol and a device that cost no time.
final class AnsweringGateway implements MeterGateway {

    static final int FRAMES = 8;

    private long balanceFen;
    private int count = 31;

    private MeterReading reading(Meter meter) {
        return new MeterReading(meter.number(), Instant.now(), Money.ofFen(balanceFen), count,
                Money.ofFen(balanceFen), null, null, true);
    }

    @Override
    public ReadResult read(Meter meter) {
        return new ReadResult.Read(reading(meter));
    }

    @Override
    public CreditResult credit(CreditOrder order, IntentLog log, Progress progress) {
        progress.at(Step.READING);
        CreditIntent intent = new CreditIntent(order.meter().number(), count, count + 1,
                Money.ofFen(balanceFen), Money.ofFen(balanceFen), null, order.amount(),
                "0123456789abcdef", Instant.now());
        progress.at(Step.STORING_INTENT);
        if (!log.record(intent)) {
            return new CreditResult.NotStarted(new CreditResult.Why.IntentNotStored(), List.of());
        }
        progress.at(Step.WRITING);
        count++;
        balanceFen += order.amount().fen();
        progress.at(Step.VERIFYING);
        return new CreditResult.Delivered(reading(order.meter()), frames());
    }

    private static List<FrameLine> frames() {
        return IntStream.range(0, FRAMES).mapToObj(i -> new FrameLine(
                Instant.now(), i % 2 == 0, "6893001700002468110433333333B216")).toList();
    }

    @Override
    public CreditResult readBack(CreditOrder order, CreditIntent intent) {
        return new CreditResult.Delivered(reading(order.meter()), frames());
    }
}
