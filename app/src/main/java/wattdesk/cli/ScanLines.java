package wattdesk.cli;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import wattdesk.meterio.discovery.ScanProgress;

/// The progress of a search as lines for a reader: whenever something was found, and every few
/// seconds.
final class ScanLines implements Consumer<ScanProgress> {

    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Terminal terminal;
    private long last = System.nanoTime() - EVERY_NANOS;
    private int found;

    ScanLines(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void accept(ScanProgress now) {
        if (now.found() == found && System.nanoTime() - last < EVERY_NANOS) {
            return;
        }
        found = now.found();
        last = System.nanoTime();
        terminal.remark(terminal.word("scan.progress", now.done(), now.total(),
                now.settings(), now.protocol().word(), now.asking(), now.found()));
    }
}
