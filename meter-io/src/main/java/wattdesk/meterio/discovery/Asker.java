package wattdesk.meterio.discovery;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.Bus;
import wattdesk.meterio.line.Exchange;
import wattdesk.meterio.line.ExchangeResult;
import wattdesk.meterio.line.ExchangeResult.Cancelled;
import wattdesk.meterio.line.ExchangeResult.LineDown;
import wattdesk.meterio.line.ExchangeResult.Silent;
import wattdesk.meterio.line.FrameRecord;
import wattdesk.meterio.line.Octets;
import wattdesk.meterio.line.Priority;
import wattdesk.meterio.line.ReplyFinder;
import wattdesk.meterio.line.ReplyTiming;
import wattdesk.meterio.line.Ticket;
import wattdesk.meterio.meter.profile.Protocol;

/// Says the questions of a search on one line, at the lowest class, and stops when it is told to or
/// the line goes away. Whatever anybody else wants to say overtakes it.
final class Asker {

    private static final Duration PAUSE_INSIDE = Duration.ofMillis(100);

    private static final int FIRST_ENVELOPE = 0x8000;

    /// What a search tells about itself.
    interface Listener {
        void asking(Protocol protocol, String address, int done, int total);
    }

    private final Bus bus;
    private final ScanPlan plan;
    private final Listener listener;
    private final AtomicReference<@Nullable Ticket> waiting = new AtomicReference<>();
    private volatile boolean cancelled;
    private @Nullable String lost;
    private int envelopes;
    private int done;
    private int total;

    Asker(Bus bus, ScanPlan plan, Listener listener) {
        this.bus = bus;
        this.plan = plan;
        this.listener = listener;
    }

    Bus bus() {
        return bus;
    }

    int tries() {
        return plan.tries();
    }

    /// The number of the next message to a Modbus-TCP gateway; others that use the line count from
    /// the other end.
    int envelope() {
        envelopes = (envelopes + 1) % FIRST_ENVELOPE;
        return FIRST_ENVELOPE + envelopes;
    }

    /// So many more questions are sure to come.
    void expect(int more) {
        total += more;
    }

    int done() {
        return done;
    }

    /// Takes back what waits and asks nothing more; safe from any thread.
    void cancel() {
        cancelled = true;
        Ticket ticket = waiting.get();
        if (ticket != null) {
            ticket.cancel();
        }
    }

    /// True when nothing more will be asked.
    boolean over() {
        return cancelled || lost != null;
    }

    /// Why the line went away, or null.
    @Nullable String lost() {
        return lost;
    }

    /// Asks until something comes, as often as the plan says.
    ExchangeResult ask(Protocol protocol, String address, Octets request, ReplyFinder reply,
            int longest) {
        ExchangeResult result = once(protocol, address, request, reply, longest);
        for (int i = 1; i < plan.tries() && result instanceof Silent; i++) {
            expect(1);
            result = once(protocol, address, request, reply, longest);
        }
        return result;
    }

    /// Asks once.
    ExchangeResult once(Protocol protocol, String address, Octets request, ReplyFinder reply,
            int longest) {
        if (over()) {
            return new Cancelled();
        }
        total = Math.max(total, done + 1);
        listener.asking(protocol, address, done, total);
        Ticket ticket = bus.submit(new Exchange("scan:" + protocol.word() + ":" + address,
                Priority.DISCOVERY, request, reply, longest,
                new ReplyTiming(plan.turnaround(), PAUSE_INSIDE), false));
        waiting.set(ticket);
        if (cancelled) {
            ticket.cancel();
        }
        ExchangeResult result = ticket.await();
        waiting.set(null);
        done++;
        return noted(result);
    }

    private ExchangeResult noted(ExchangeResult result) {
        switch (result) {
            case LineDown down -> lost = down.why();
            case Cancelled closed -> cancelled = true;
            case ExchangeResult.Answered answered -> { }
            case ExchangeResult.Garbled garbled -> { }
            case Silent silent -> { }
            case ExchangeResult.Resting resting -> { }
        }
        return result;
    }

    /// True when another answer came in behind the one that was taken.
    static boolean strayBefore(ExchangeResult result) {
        return result.frames().stream().anyMatch(frame -> frame.note() == FrameRecord.Note.STRAY);
    }
}
