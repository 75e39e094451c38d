package wattdesk.meterio.sim;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import wattdesk.meterio.port.LineClock;
import wattdesk.meterio.port.Wire;
import wattdesk.meterio.sim.fault.Fault;
import wattdesk.meterio.sim.fault.FaultPlan;
import wattdesk.meterio.sim.fault.PartialWrite;
import wattdesk.meterio.sim.model.MeterSpec;
import wattdesk.meterio.sim.model.SiteTime;
import wattdesk.meterio.sim.model.StateStore;
import wattdesk.meterio.sim.model.Talk;
import wattdesk.meterio.sim.model.VirtualMeter;

/// A true multidrop line: every meter sees every byte, the replies of the others included.
///
/// Bytes take their time in both directions (baud, bits per character, turn-around); two meters
/// that answer at once collide. One host at a time. Safe for several threads; the host is called
/// without a lock held.
public final class VirtualLine implements Wire {

    private final LineClock clock;
    private final SiteTime time;
    private final AirTime air;
    private final FaultQueue faults;
    private final Mangler mangler;
    private final SplittableRandom random;
    private final Multidrop multidrop;
    private Pace settings;
    private int usualBaud;
    private boolean echo;
    private boolean vanished;
    private long requests;
    private long heardNanos;
    private boolean heardHost;
    private long toleranceNanos;
    private long sendingUntilNanos;

    private VirtualLine(
            Pace settings, LineClock clock, long seed, boolean packets, SiteTime time) {
        this.settings = settings;
        this.usualBaud = settings.baud();
        this.time = time;
        this.multidrop = new Multidrop(packets, this::understands);
        this.clock = clock;
        this.random = new SplittableRandom(seed);
        this.mangler = new Mangler(random);
        this.faults = new FaultQueue(this::set);
        this.air = new AirTime(clock, this::overheard);
        this.heardNanos = clock.nanoTime();
    }

    /// A line with settings such as `2400,8E1`, or `0` for an unpaced one.
    public static VirtualLine on(String settings, LineClock clock) {
        return new VirtualLine(
                Pace.parse(settings), clock, 1, false, new SiteTime(clock, 1));
    }

    /// A line behind a gateway for Modbus-TCP: the host's side speaks packets with a transaction
    /// number, unit and function, without a CRC.
    public static VirtualLine packets(String settings, LineClock clock) {
        return new VirtualLine(Pace.parse(settings), clock, 1, true, new SiteTime(clock, 1));
    }

    static VirtualLine of(
            Pace settings, LineClock clock, long seed, boolean packets, SiteTime time) {
        return new VirtualLine(settings, clock, seed, packets, time);
    }

    /// The time in which its meters live; let it make a step to see another day at once.
    public SiteTime time() {
        return time;
    }

    /// Puts a meter on the line that forgets its state with the process.
    public VirtualMeter add(MeterSpec.Builder meter) {
        return add(meter.build(), StateStore.forgetful());
    }

    synchronized VirtualMeter add(MeterSpec spec, StateStore store) {
        var meter = new VirtualMeter(spec, time, store);
        multidrop.add(meter);
        return meter;
    }

    public synchronized List<VirtualMeter> meters() {
        return multidrop.meters();
    }

    /// Replaces the fault plan (16.2); throws when an entry cannot be read, naming it.
    public void plan(String text) {
        plan(FaultPlan.parse(text));
    }

    public synchronized void plan(FaultPlan plan) {
        faults.replace(plan);
    }

    /// True when every entry of the plan has been used.
    public synchronized boolean planDone() {
        return faults.isEmpty();
    }

    /// Requests that at least one meter on the line would have answered.
    public synchronized long requests() {
        return requests;
    }

    /// Brings a vanished port back; the host has to open it anew.
    public synchronized void replug() {
        vanished = false;
    }

    public synchronized boolean vanished() {
        return vanished;
    }

    /// Sends the host away; the line stays.
    void dismiss() {
        air.vanish();
    }

    /// Unplugs the port now.
    public void unplug() {
        synchronized (this) {
            vanished = true;
        }
        air.vanish();
    }

    @Override
    public synchronized boolean connect(Consumer<byte[]> toHost, Runnable gone) {
        return !vanished && air.connect(toHost, gone);
    }

    @Override
    public void disconnect() {
        air.disconnect();
    }

    @Override
    public synchronized void fromHost(byte[] bytes) {
        if (vanished) {
            return;
        }
        var copy = bytes.clone();
        long start = Math.max(clock.nanoTime(), sendingUntilNanos);
        sendingUntilNanos = start + settings.nanos(copy.length);
        if (echo) {
            air.echo(copy, start, settings);
        }
        int step = settings.pieceOf(copy.length);
        for (int from = 0; from < copy.length; from += step) {
            int end = Math.min(from + step, copy.length);
            var piece = Arrays.copyOfRange(copy, from, end);
            long at = start + settings.nanos(end);
            clock.schedule(at, () -> passed(piece, at, true));
        }
    }

    /// Bytes from a host that is scheduled by an operating system come in pieces with pauses that
    /// no real line has; so long a pause does not yet end a frame.
    synchronized void tolerate(Duration pause) {
        toleranceNanos = pause.toNanos();
    }

    private void overheard(byte[] bytes, long atNanos) {
        passed(bytes, atNanos, false);
    }

    /// Bytes have passed on the line, from the host or from a meter.
    private synchronized void passed(byte[] bytes, long now, boolean fromHost) {
        long silence = now - settings.nanos(bytes.length) - heardNanos;
        if (silence > settings.gapNanos() * 3 / 4) {
            silent(!fromHost || !heardHost || silence > settings.gapNanos() + toleranceNanos);
        }
        heardNanos = now;
        heardHost = fromHost;
        if (fromHost) {
            multidrop.bytes(bytes, now).forEach(this::request);
        } else {
            multidrop.overheard(bytes, now);
        }
        clock.schedule(now + settings.gapNanos(), () -> silentSince(now));
    }

    private synchronized void silentSince(long nanos) {
        if (heardNanos == nanos) {
            silent(!heardHost || toleranceNanos == 0);
        }
    }

    /// What a meter has sent is no request, even where its reply looks like one (function 06).
    private void silent(boolean over) {
        var complete = multidrop.silence(over);
        if (heardHost) {
            complete.forEach(this::request);
        }
    }

    /// A broadcast has no reply that a fault could spoil; it uses up no entry of the plan.
    private void request(Multidrop.Request request) {
        if (!request.answered()) {
            request.hearers().forEach(talk -> talk.answer(request.frame(), Optional.empty()));
            return;
        }
        requests++;
        answer(request.hearers(), request.frame(), faults.next(request.kind()));
        faults.applySettings();
    }

    private void answer(List<Talk> hearers, byte[] frame, Fault fault) {
        if (fault instanceof Fault.RequestLost) {
            return;
        }
        Optional<PartialWrite> partial = fault instanceof Fault.Partly(var applied)
                ? Optional.of(applied) : Optional.empty();
        Answer.of(hearers, frame, partial, random)
                .map(answer -> answer.packed(reply -> multidrop.packed(frame, reply)))
                .ifPresent(answer -> send(answer, fault));
        if (fault instanceof Fault.Gone(int backAfterMillis)) {
            vanish(backAfterMillis);
        }
    }

    private void send(Answer answer, Fault fault) {
        long due = Math.max(clock.nanoTime(), heardNanos
                + (settings.turnaroundMillis() + answer.lateMillis()) * 1_000_000L);
        long frameNanos = settings.nanos(answer.bytes().length);
        for (var burst : mangler.apply(fault, answer.bytes(), answer.foreign(), frameNanos)) {
            air.send(burst.bytes(), due + burst.afterNanos(), settings);
        }
    }

    /// The host sets its port to another speed. Only the meters that were told the same (17H)
    /// understand it from then on.
    public synchronized void tune(int baud) {
        settings = settings.withBaud(baud);
    }

    /// To a meter at another speed what passes is noise; without a pace all understand each other.
    private boolean understands(VirtualMeter meter) {
        return settings.baud() == 0 || meter.baud(usualBaud) == settings.baud();
    }

    private void vanish(int backAfterMillis) {
        vanished = true;
        clock.schedule(clock.nanoTime(), air::vanish);
        if (backAfterMillis > 0) {
            clock.schedule(clock.nanoTime() + backAfterMillis * 1_000_000L, this::replug);
        }
    }

    private void set(Fault.Setting setting) {
        switch (setting) {
            case Fault.Echo(boolean on) -> echo = on;
            case Fault.Baud(int baud) -> {
                usualBaud = baud;
                tune(baud);
            }
            case Fault.Bits(int bits) -> settings = settings.withBits(bits);
            case Fault.Latency(int millis) -> air.grid(millis);
        }
    }
}
