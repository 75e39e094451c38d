package wattdesk.start.ui;

import java.util.List;
import wattdesk.message.Message;
import wattdesk.metering.Line;
import wattdesk.metering.Meter;
import wattdesk.metering.MeterMessages;
import wattdesk.metering.MeterReading;
import wattdesk.metering.PortSearch.Outcome;
import wattdesk.metering.PortSearch.Progress;
import wattdesk.metering.PortSearch.Sighted;
import wattdesk.metering.ReadResult;
import wattdesk.start.Guide;
import wattdesk.start.StartMessages;
import wattdesk.ui.Tone;

/// Reads the meter that was found; where none was, the line that is there is asked again first.
final class ReadCourse implements Course {

    private final Common common;
    private final ReadPage page;
    private final Hunt hunt;
    private List<Line> lines = List.of();
    private boolean tried;

    ReadCourse(Common common, ReadPage page) {
        this.common = common;
        this.page = page;
        hunt = new Hunt(common.interactor(), common.background());
        page.again = this::again;
    }

    @Override
    public StepPage page() {
        return page;
    }

    /// A meter that was just found is read without being asked for.
    @Override
    public void enter(Guide guide) {
        if (hunt.underWay()) {
            return;
        }
        common.background().run(() -> common.interactor().lines(), known -> {
            lines = known;
            Sighted meter = common.model().meter.get();
            page.show(meter, meter != null ? common.model().line : lineName());
            MeterReading reading = common.model().reading.get();
            page.show(reading);
            if (meter == null) {
                page.main(common.words().get("read.find", lineName()),
                        lines.isEmpty() ? null : this::find);
            } else if (reading != null) {
                ready();
            } else {
                page.propose(meter);
                read(meter);
            }
            page.focus();
        });
    }

    private String lineName() {
        return lines.isEmpty() ? "" : lines.getLast().name();
    }

    private void ready() {
        page.main(common.words().get("next"), this::goOn);
        page.focus();
    }

    private void goOn() {
        common.moves().refresh();
    }

    private void again() {
        Sighted meter = common.model().meter.get();
        if (meter == null) {
            find();
        } else {
            read(meter);
        }
    }

    private void find() {
        if (hunt.underWay() || lines.isEmpty()) {
            return;
        }
        Line line = lines.getLast();
        hunt.begin(line.port(), false, page, this::told, outcome -> came(outcome, line));
    }

    private void told(Progress at) {
        page.progressText(common.words().get("search.at", at.settings(), at.setting(),
                at.ofSettings(), at.protocol(), at.done() + 1, at.total()));
        page.progress((double) at.done() / Math.max(1, at.total()));
    }

    private void came(Outcome outcome, Line line) {
        page.progressText(null);
        if (outcome instanceof Outcome.Found(var meters)) {
            common.model().found(meters.getFirst(), line.name());
            page.show(meters.getFirst(), line.name());
            page.propose(meters.getFirst());
            read(meters.getFirst());
        } else {
            page.say(StartMessages.of(outcome, line.port()), Tone.ATTENTION);
            page.check(!(outcome instanceof Outcome.Stopped));
            page.focus();
        }
    }

    private void read(Sighted sighted) {
        String type = page.type();
        if (type.isEmpty()) {
            return;
        }
        Meter meter = new Meter(sighted.name(), common.model().line, type, sighted.address(),
                sighted.name());
        page.hush();
        page.progress(-1);
        common.background().runBusy(page::busy, () -> common.interactor().read(meter),
                result -> was(result, type));
    }

    private void was(ReadResult result, String type) {
        switch (result) {
            case ReadResult.Read(var reading) -> good(reading, type);
            case ReadResult.WrongMeter(var expected, var found) -> other(expected, found);
            case ReadResult.NoAnswer _, ReadResult.LineDown _, ReadResult.Unusable _ ->
                bad(MeterMessages.of(result));
        }
    }

    private void good(MeterReading reading, String type) {
        common.model().reading.set(reading);
        common.model().type = type;
        page.show(reading);
        page.check(false);
        ready();
    }

    /// A search that heard no number knows the meter by its address alone: this is its number.
    private void other(String expected, String found) {
        Sighted meter = common.model().meter.get();
        if (tried || meter == null || meter.number() != null) {
            bad(MeterMessages.of(new ReadResult.WrongMeter(expected, found)));
            return;
        }
        tried = true;
        Sighted named = new Sighted(found, meter.address(), meter.settings(), meter.protocol(),
                meter.types(), meter.doubled());
        common.model().found(named, common.model().line);
        page.show(named, common.model().line);
        read(named);
    }

    private void bad(Message why) {
        page.show((MeterReading) null);
        page.check(true);
        page.say(why, Tone.ATTENTION);
        page.main(common.words().get("read.again"), this::again);
        page.focus();
    }

    @Override
    public boolean escape() {
        boolean under = hunt.underWay();
        hunt.end();
        return under;
    }
}
