package wattdesk.metering.device;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import wattdesk.metering.CreditIntent;
import wattdesk.metering.CreditOrder;
import wattdesk.metering.CreditResult;
import wattdesk.metering.FrameLog;
import wattdesk.metering.IntentLog;
import wattdesk.metering.Line;
import wattdesk.metering.LineTrial;
import wattdesk.metering.Meter;
import wattdesk.metering.MeterGateway;
import wattdesk.metering.MeterKeys;
import wattdesk.metering.ReadResult;
import wattdesk.meterio.line.Bus;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.meter.CreditOutcome;
import wattdesk.meterio.meter.MeterAddress;
import wattdesk.meterio.meter.Meters;
import wattdesk.meterio.meter.PrepaidMeter;
import wattdesk.meterio.meter.profile.MeterProfile;
import wattdesk.meterio.meter.profile.Profiles;

/// The way to the meters over the station's lines.
public final class LineGateway implements MeterGateway, LineTrial {

    private final OpenLines lines;
    private final Profiles profiles;
    private final Meters meters;
    private final Predicate<Meter> mayCredit;

    /// `mayCredit` tells where a type that nobody verified may take money all the same
    /// (meter-io 22).
    public LineGateway(OpenLines lines, Profiles profiles, Predicate<Meter> mayCredit) {
        this.lines = lines;
        this.profiles = profiles;
        this.meters = new Meters(profiles);
        this.mayCredit = mayCredit;
    }

    /// Reading for bills over the same lines; Modbus remembers its lines in one place only.
    public BillingReads forBills(InstantSource clock) {
        return new BillingReads(lines, profiles, meters, clock);
    }

    /// Looking at the same meters, on the same lines.
    public LiveReads live(InstantSource clock) {
        return new LiveReads(lines, profiles, meters, clock);
    }

    /// Orders to the same meters, on the same lines.
    public ControlLines control(MeterKeys keys, InstantSource clock) {
        return new ControlLines(lines, profiles, meters, keys, clock);
    }

    /// What was said to these meters and what came back.
    public FrameLog frames() {
        return new LineFrames(lines, profiles);
    }

    /// Prices to the same meters, on the same lines.
    public LinePrices prices(MeterKeys keys) {
        return new LinePrices(lines, profiles, meters, keys);
    }

    @Override
    public ReadResult read(Meter meter) {
        return switch (lines.open(meter.line())) {
            case OpenLines.Opening.NotOpened no ->
                new ReadResult.LineDown(meter.line(), no.why());
            case OpenLines.Opening.Opened open -> read(meter, open.bus());
        };
    }

    private ReadResult read(Meter meter, Bus bus) {
        return profiles.find(meter.profile()).isEmpty()
                ? new ReadResult.Unusable("profile " + meter.profile())
                : Readings.result(meter, device(meter, bus).read(Priority.COUNTER));
    }

    @Override
    public ReadResult read(Line line, Meter meter) {
        return switch (lines.alone(line)) {
            case OpenLines.Opening.NotOpened no -> new ReadResult.LineDown(line.name(), no.why());
            case OpenLines.Opening.Opened(var bus) -> {
                try {
                    yield read(meter, bus);
                } finally {
                    bus.close();
                }
            }
        };
    }

    @Override
    public CreditResult credit(CreditOrder order, IntentLog log, Progress progress) {
        MeterProfile profile = profiles.find(order.meter().profile()).orElse(null);
        if (profile == null || (!profile.verified() && !mayCredit.test(order.meter()))) {
            return new CreditResult.NotStarted(new CreditResult.Why.NotAllowed(
                    "profile " + order.meter().profile()), List.of());
        }
        return on(order, device -> device.credit(Credits.order(order),
                intent -> log.record(Credits.intent(intent)), step -> progress.at(
                        Credits.step(step))));
    }

    @Override
    public CreditResult readBack(CreditOrder order, CreditIntent intent) {
        return on(order, device ->
                device.readBack(Credits.intent(intent), Credits.allowance(order)));
    }

    private CreditResult on(CreditOrder order, Function<PrepaidMeter, CreditOutcome> act) {
        Meter meter = order.meter();
        return switch (lines.open(meter.line())) {
            case OpenLines.Opening.NotOpened no -> new CreditResult.NotStarted(
                    new CreditResult.Why.LineDown(meter.line(), no.why()), List.of());
            case OpenLines.Opening.Opened open ->
                Credits.result(meter, act.apply(device(meter, open.bus())));
        };
    }

    private PrepaidMeter device(Meter meter, Bus bus) {
        return meters.on(bus, new MeterAddress(meter.profile(), meter.address()));
    }
}
