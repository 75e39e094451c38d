package wattdesk.vending.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wattdesk.metering.CreditIntent;
import wattdesk.metering.CreditOrder;
import wattdesk.metering.CreditResult;
import wattdesk.metering.CreditResult.Why;
import wattdesk.metering.IntentLog;
import wattdesk.metering.Meter;
import wattdesk.metering.MeterGateway;
import wattdesk.metering.MeterReading;
import wattdesk.metering.ReadResult;
import wattdesk.quantity.Energy;
import wattdesk.quantity.Money;

/// The line and the driver, as money 4 and meter-io 12 describe them, over model meters.
final class ModelGateway implements MeterGateway {

    private static final int FAULTS = 6;
    private static final int LINE_LOST = 6;

    private final World world;
    private final Variant variant;
    private final Set<String> reserved = new HashSet<>();
    private int frames;

    ModelGateway(World world, Variant variant) {
        this.world = world;
        this.variant = variant;
    }

    @Override
    public ReadResult read(Meter meter) {
        reserve(meter);
        try {
            ModelMeter device = reach(meter, "read");
            if (device == null) {
                return world.saw(new ReadResult.NoAnswer("silent"));
            }
            return world.saw(device.number.equals(meter.number())
                    ? new ReadResult.Read(device.read(world.now()))
                    : new ReadResult.WrongMeter(meter.number(), device.number));
        } finally {
            reserved.remove(meter.number());
        }
    }

    @Override
    public CreditResult credit(CreditOrder order, IntentLog log, Progress progress) {
        reserve(order.meter());
        try {
            CreditResult result = credit(order, log);
            world.tell(() -> "credit " + result + " " + world.at(order.meter().address()));
            return world.saw(result);
        } finally {
            reserved.remove(order.meter().number());
        }
    }

    @Override
    public CreditResult readBack(CreditOrder order, CreditIntent intent) {
        reserve(order.meter());
        try {
            if (variant == Variant.NO_PROOF_BEFORE_RESENDING) {
                return new CreditResult.NotApplied(blank(order), List.of());
            }
            CreditResult result = decide(order.meter(), intent, null);
            world.tell(() -> "read back " + intent.frameHash() + " " + result);
            return world.saw(result);
        } finally {
            reserved.remove(order.meter().number());
        }
    }

    private CreditResult credit(CreditOrder order, IntentLog log) {
        ModelMeter device = reach(order.meter(), "first read");
        if (device == null) {
            return not(new Why.NoAnswer("silent"));
        }
        if (!device.number.equals(order.meter().number()) && variant != Variant.NO_NUMBER_CHECK) {
            return not(new Why.WrongMeter(order.meter().number(), device.number));
        }
        if (order.ledgerCount() != null && order.ledgerCount() != device.count
                && variant != Variant.NO_PROOF_BEFORE_RESENDING) {
            return not(new Why.CountDisagrees(order.ledgerCount(), device.count));
        }
        MeterReading before = device.read(world.now());
        if (device.tooMuch(device.balance + order.amount().fen())) {
            return not(new Why.OverHoarding(before.balance(), before.hoardingLimit()));
        }
        CreditIntent intent = new CreditIntent(order.meter().number(), device.count,
                device.count + 1, before.balance(), before.totalPurchased(), before.energy(),
                order.amount(), "frame " + frames++, world.now());
        if (!log.record(intent)) {
            return not(new Why.IntentNotStored());
        }
        world.sent(intent.frameHash());
        world.stage().point("intent stored");
        return send(order, device, intent);
    }

    /// 0 as it should be · 1 request lost · 2 reply lost · 3 request late · 4 refused for no reason
    /// · 5 refused, and done all the same (P1) · 6, only when scripted, the line is lost before the
    /// first byte.
    private CreditResult send(CreditOrder order, ModelMeter device, CreditIntent intent) {
        int fault = world.lineFault(FAULTS);
        if (fault == LINE_LOST) {
            return not(new Why.LineDown("A", "unplugged"));
        }
        world.tell(() -> intent + " fault " + fault + " " + device);
        device.arriveLate();
        Runnable write = () -> device.write(intent.frameHash(), intent.count1(),
                intent.amount().fen(), intent.balance0().plus(intent.amount()).fen());
        String refusal = null;
        switch (fault) {
            case 1 -> { }
            case 3 -> device.late = write;
            case 4 -> refusal = "84H";
            case 5 -> {
                write.run();
                refusal = "84H";
            }
            default -> refusal = device.write(intent.frameHash(), intent.count1(),
                    intent.amount().fen(), intent.balance0().plus(intent.amount()).fen());
        }
        boolean heard = fault == 0 || fault >= 4;
        world.stage().point("sent");
        if (!heard && variant == Variant.BLIND_RETRY) {
            device.write(intent.frameHash(), device.count + 1, intent.amount().fen(),
                    device.balance + intent.amount().fen());
        }
        if (variant == Variant.NO_READ_BACK) {
            return trusting(device, heard, refusal);
        }
        return decide(order.meter(), intent, heard ? refusal : null);
    }

    private CreditResult trusting(ModelMeter device, boolean heard, String refusal) {
        MeterReading after = device.read(world.now());
        if (refusal != null) {
            return new CreditResult.Refused(refusal, after, List.of());
        }
        return heard ? new CreditResult.Delivered(after, List.of())
                : new CreditResult.NotApplied(after, List.of());
    }

    /// The table of money 4, written down a second time.
    private CreditResult decide(Meter meter, CreditIntent intent, String refusal) {
        ModelMeter device = reach(meter, "read back");
        if (device == null) {
            return new CreditResult.Unknown("silent", List.of());
        }
        MeterReading now = device.read(world.now());
        if (!device.number.equals(meter.number()) && variant != Variant.NO_NUMBER_CHECK) {
            return new CreditResult.Disputed("meter " + device.number, List.of());
        }
        long more = intent.total0() == null
                ? device.balance + device.used - intent.balance0().fen() - intent.energy0().wh()
                : device.total - intent.total0().fen();
        if (device.count == intent.count0() && more == 0) {
            return refusal == null ? new CreditResult.NotApplied(now, List.of())
                    : new CreditResult.Refused(refusal, now, List.of());
        }
        if (device.count == intent.count1() && more == intent.amount().fen()) {
            return new CreditResult.Delivered(now, List.of());
        }
        return new CreditResult.Disputed("count " + device.count + " more " + more, List.of());
    }

    /// Null when nothing answers.
    private ModelMeter reach(Meter meter, String what) {
        world.stage().point(what);
        ModelMeter device = world.at(meter.address());
        if (device.late != null && world.lateArrives()) {
            device.arriveLate();
        }
        return device.silent || world.readFault() ? null : device;
    }

    private void reserve(Meter meter) {
        world.stage().await("reserve", () -> !reserved.contains(meter.number()));
        reserved.add(meter.number());
    }

    boolean reserved(String number) {
        return reserved.contains(number);
    }

    void forget() {
        reserved.clear();
    }

    private MeterReading blank(CreditOrder order) {
        return new MeterReading(order.meter().number(), world.now(), Money.ZERO, 0, null,
                Energy.ZERO, null, null);
    }

    private static CreditResult not(Why why) {
        return new CreditResult.NotStarted(why, List.of());
    }
}
