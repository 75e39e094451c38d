package wattdesk.start.ui;

import java.util.List;
import java.util.Set;
import wattdesk.message.Message;
import wattdesk.metering.Line;
import wattdesk.metering.Lines;
import wattdesk.metering.PortSearch.Outcome;
import wattdesk.metering.PortSearch.Sighted;
import wattdesk.metering.ui.LineController;
import wattdesk.start.Guide;
import wattdesk.start.StartMessages;
import wattdesk.start.Step;
import wattdesk.ui.Tone;

/// From a port to a line: somebody is found on it, and the line is kept as it answered.
final class LineCourse implements Course {

    private final Common common;
    private final LinePage page;
    private final Hunt hunt;
    private Set<String> names = Set.of();
    private String port = "";

    LineCourse(Common common) {
        this.common = common;
        page = new LinePage(common.words());
        hunt = new Hunt(common.interactor(), common.background());
        page.everywhere = () -> search(true);
    }

    @Override
    public StepPage page() {
        return page;
    }

    @Override
    public void enter(Guide guide) {
        if (hunt.underWay()) {
            return;
        }
        toChoose();
        common.background().run(() -> common.interactor().places(), places -> {
            names = places.lineNames();
            page.showPorts(places.ports());
            page.focus();
        });
    }

    private void toChoose() {
        page.showFound(List.of());
        page.main(common.words().get("search.go"), () -> search(false));
    }

    private void search(boolean everywhere) {
        if (hunt.underWay()) {
            return;
        }
        port = page.port();
        if (port.isEmpty()) {
            page.say(StartMessages.missing(common.words().get("port.other")), Tone.ATTENTION);
            return;
        }
        page.showFound(List.of());
        hunt.begin(port, everywhere, page, page::showProgress, this::came);
    }

    private void came(Outcome outcome) {
        page.showProgress(null);
        boolean good = outcome instanceof Outcome.Found;
        page.say(StartMessages.of(outcome, port), good ? Tone.GOOD : Tone.ATTENTION);
        if (outcome instanceof Outcome.Found(var meters)) {
            page.propose(free(names));
            page.showFound(meters);
            page.main(common.words().get("line.keep"), this::keep);
        } else {
            toChoose();
        }
        page.focus();
    }

    private String free(Set<String> names) {
        int number = 1;
        while (names.contains(common.words().get("line.default", number))) {
            number++;
        }
        return common.words().get("line.default", number);
    }

    private void keep() {
        Sighted meter = page.meter();
        if (meter == null || page.name().isEmpty()) {
            page.say(StartMessages.missing(common.words().get("line.name")), Tone.ATTENTION);
            return;
        }
        Line line = new Line(page.name(), port, meter.settings());
        common.background().runBusy(page::busy, () -> common.interactor().add(line),
                saved -> kept(saved, line, meter));
    }

    private void kept(Lines.Saved saved, Line line, Sighted meter) {
        Message told = LineController.told(saved);
        switch (saved) {
            case Lines.Saved.Ok() -> found(meter, line.name());
            case Lines.Saved.PortTaken(var _, var known) -> found(meter, known);
            case Lines.Saved.NotPermitted(), Lines.Saved.NameTaken _, Lines.Saved.NoSuchLine _,
                Lines.Saved.InUse _, Lines.Saved.NotValid _, Lines.Saved.NotWritten _ ->
                page.say(told, Tone.ATTENTION);
        }
    }

    /// With the meter at hand the next step reads it, also where there were lines before.
    private void found(Sighted meter, String line) {
        page.hush();
        toChoose();
        common.model().found(meter, line);
        common.moves().show(Step.READ);
    }

    @Override
    public boolean escape() {
        boolean under = hunt.underWay();
        hunt.end();
        if (!under && page.meter() != null) {
            page.hush();
            toChoose();
            page.focus();
            return true;
        }
        return under;
    }
}
