package wattdesk.cli;

import picocli.CommandLine.Option;
import wattdesk.meterio.line.Bus;
import wattdesk.meterio.meter.profile.Protocol;

/// Whether a bench command shows what it says on the line: the option of all that talk to a meter.
final class Follow {

    @Option(names = "--trace", descriptionKey = "bench.trace")
    private boolean trace;

    void attach(Bus bus, Desk desk, Protocol spoken) {
        if (trace) {
            bus.follow(new TraceLines(desk, spoken));
        }
    }
}
