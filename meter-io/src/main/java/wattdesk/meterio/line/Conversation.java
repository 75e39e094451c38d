package wattdesk.meterio.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import wattdesk.meterio.line.ExchangeResult.Answered;
import wattdesk.meterio.line.ExchangeResult.Garbled;
import wattdesk.meterio.line.ExchangeResult.LineDown;
import wattdesk.meterio.line.ExchangeResult.Silent;
import wattdesk.meterio.line.FrameRecord.Direction;
import wattdesk.meterio.line.FrameRecord.Note;
import wattdesk.meterio.port.LineClock;
import wattdesk.meterio.port.LineSettings;

/// One request and its reply on an open line, on the line's thread: silence first, send once, then
/// listen until the one acceptable reply is there or the time is over. Lives as long as an opening.
final class Conversation {

    /// After an anomaly: this long without a byte ...
    private static final long SETTLED = Duration.ofMillis(30).toNanos();
    /// ... but not longer than this in all (4.3).
    private static final long SETTLE_LIMIT = Duration.ofMillis(300).toNanos();

    private final PortKeeper port;
    private final Reception line;
    private final LineClock clock;
    private final LineSettings settings;
    private final boolean messages;
    private final FrameTrace trace;
    private final Echo echo = new Echo();
    private final List<FrameRecord> frames = new ArrayList<>();
    private UnaryOperator<String> kept = UnaryOperator.identity();
    private boolean dirty;
    private long activeAt;

    Conversation(PortKeeper port, Reception line, LineClock clock, BusSettings settings,
            FrameTrace trace) {
        this.port = port;
        this.line = line;
        this.clock = clock;
        this.settings = settings.line();
        this.messages = settings.port().carriesMessages();
        this.trace = trace;
        this.activeAt = clock.nanoTime();
    }

    boolean on(Reception reception) {
        return line.equals(reception);
    }

    ExchangeResult perform(Exchange exchange, long quietNanos) {
        frames.clear();
        kept = exchange.kept();
        if (messages) {
            discard();
        } else {
            beSilent(quietNanos);
        }
        String gone = line.gone();
        if (gone != null) {
            return new LineDown(false, gone, List.copyOf(frames));
        }
        long sentAt = clock.nanoTime();
        int taken = port.write(exchange.request().toArray());
        activeAt = sentAt + settings.lineNanos(exchange.request().length());
        record(Direction.SENT, exchange.request().toString(), Note.SENT);
        if (taken < exchange.request().length()) {
            return new LineDown(true, "the port took " + taken + " bytes", List.copyOf(frames));
        }
        return listen(exchange);
    }

    /// The gap before a request; after an anomaly the line must settle first, and what came is
    /// thrown away.
    private void beSilent(long quietNanos) {
        clock.sleepUntil(Math.max(activeAt, line.lastAt()) + quietNanos);
        if (line.bytes().length > 0) {
            dirty = true;
        }
        if (dirty) {
            settle();
            dirty = false;
        }
    }

    private void settle() {
        long limit = clock.nanoTime() + SETTLE_LIMIT;
        long until = Math.max(activeAt, line.lastAt()) + SETTLED;
        while (clock.nanoTime() < Math.min(until, limit) && line.gone() == null) {
            line.awaitMore(line.bytes().length, Math.min(until, limit));
            until = Math.max(activeAt, line.lastAt()) + SETTLED;
        }
        discard();
    }

    /// What nobody asked for, or asked for too long ago.
    private void discard() {
        byte[] stray = line.drain();
        if (stray.length > 0) {
            record(Direction.RECEIVED, Hex.of(stray), Note.STRAY);
        }
    }

    private ExchangeResult listen(Exchange exchange) {
        long deadline = activeAt + exchange.timing().turnaround().toNanos()
                + settings.lineNanos(exchange.longestReply());
        long limit = deadline + exchange.timing().interByte().toNanos();
        byte[] received = new byte[0];
        while (clock.nanoTime() < deadline && line.gone() == null) {
            line.awaitMore(received.length, deadline);
            if (line.bytes().length > received.length) {
                received = line.bytes();
                ExchangeResult answer = answer(exchange, received);
                if (answer != null) {
                    return answer;
                }
                deadline = Math.max(deadline, Math.min(limit,
                        line.lastAt() + exchange.timing().interByte().toNanos()));
            }
        }
        return unanswered(exchange, received);
    }

    private @Nullable ExchangeResult answer(Exchange exchange, byte[] received) {
        Echo.Start start = messages ? Echo.Start.NONE
                : echo.judge(exchange.request(), received, exchange.changes());
        if (start == Echo.Start.UNDECIDED
                || (start == Echo.Start.BROKEN && exchange.changes())) {
            return null;
        }
        int from = start == Echo.Start.WHOLE ? exchange.request().length() : 0;
        ReplyFinder.Span span =
                exchange.reply().find(Arrays.copyOfRange(received, from, received.length));
        if (span == null) {
            return null;
        }
        if (!exchange.changes()) {
            echo.answered(start);
        }
        return accept(received, from, span, start == Echo.Start.BROKEN);
    }

    /// An echo that was due and came back otherwise is an anomaly, whatever followed it (4.5).
    private Answered accept(
            byte[] received, int from, ReplyFinder.Span span, boolean brokenEcho) {
        line.drain();
        dirty = brokenEcho || received.length > from + span.to();
        activeAt = line.lastAt();
        record(Direction.RECEIVED, Hex.of(received), Note.ANSWER);
        byte[] reply = Arrays.copyOfRange(received, from + span.from(), from + span.to());
        return new Answered(Octets.of(reply), List.copyOf(frames));
    }

    /// Our own bytes alone, given back by the adapter, are nobody's answer.
    private ExchangeResult unanswered(Exchange exchange, byte[] received) {
        boolean echoOnly = !messages && received.length == exchange.request().length()
                && exchange.request().startOf(received);
        line.drain();
        dirty = true;
        activeAt = clock.nanoTime();
        if (received.length > 0) {
            record(Direction.RECEIVED, Hex.of(received), echoOnly ? Note.ECHO : Note.GARBLED);
        }
        String gone = line.gone();
        if (gone != null) {
            return new LineDown(true, gone, List.copyOf(frames));
        }
        return received.length > 0 && !echoOnly
                ? new Garbled(List.copyOf(frames)) : new Silent(List.copyOf(frames));
    }

    private void record(Direction direction, String hex, Note note) {
        String clean = kept.apply(hex);
        FrameRecord frame = new FrameRecord(clock.instant(), direction, clean,
                note,
                !clean.equals(hex));
        frames.add(frame);
        trace.add(frame);
    }
}
