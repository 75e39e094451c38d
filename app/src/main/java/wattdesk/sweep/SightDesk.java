package wattdesk.sweep;

import java.time.Instant;
import java.util.List;
import wattdesk.metering.LiveGateway;
import wattdesk.metering.LiveGateway.Look;
import wattdesk.metering.LiveGateway.Urgency;
import wattdesk.metering.Meter;

/// The one place that hears of every look, whoever asked for it.
public final class SightDesk implements Sights {

    private final LiveGateway gateway;
    private final SeenKeeper keeper;
    private final SeenBook book;
    private final Sweep sweep;

    public SightDesk(LiveGateway gateway, SeenKeeper keeper, SeenBook book, Sweep sweep) {
        this.gateway = gateway;
        this.keeper = keeper;
        this.book = book;
        this.sweep = sweep;
    }

    @Override
    public SeenMeters seen() {
        return keeper;
    }

    @Override
    public List<MeterHour> hours(String meterNumber, Instant from) {
        keeper.flush();
        return book.hours(meterNumber, from);
    }

    @Override
    public List<MeterGap> gaps(String meterNumber, Instant from) {
        keeper.flush();
        return book.gaps(meterNumber, from);
    }

    @Override
    public List<SwitchTurn> turns(String meterNumber, Instant from) {
        keeper.flush();
        return book.turns(meterNumber, from);
    }

    @Override
    public Look now(Meter meter) {
        Look look = gateway.look(meter, Urgency.PERSON);
        keeper.heard(meter, look);
        return look;
    }

    @Override
    public SweepState sweep() {
        return sweep.state();
    }
}
