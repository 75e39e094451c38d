package wattdesk.vending.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// Lets actors run one at a time and decides at every point who goes on: threads without races.
///
/// An actor is ordinary code that calls [#point] where the real world could intervene. The program
/// under test can die at any point: then every actor unwinds with [Crash].
public final class Stage {

    /// The process is gone.
    public static final class Crash extends Error {
        Crash() {
            super(null, null, false, false);
        }
    }

    private static final Crash CRASH = new Crash();

    private static final class Actor {
        final String name;
        Thread thread;
        BooleanSupplier until = () -> true;
        String at = "start";
        int seen;
        volatile boolean go;
        boolean done;

        Actor(String name) {
            this.name = name;
        }
    }

    private final List<Actor> actors = new ArrayList<>();
    private final LongSupplier world;
    private Chooser chooser;
    private int switching;
    private int crashes;
    private Actor current;
    private boolean crashing;
    private volatile Throwable failure;
    private volatile boolean over;
    private Thread main;

    /// `switching` and the chance to crash are in a thousand; `crashes` is how many there may be.
    Stage(Chooser chooser, int switching, int crashes, LongSupplier world) {
        this.chooser = chooser;
        this.switching = switching;
        this.crashes = crashes;
        this.world = world;
    }

    void calm() {
        crashes = 0;
    }

    void add(String name, Runnable body) {
        Actor actor = new Actor(name);
        actors.add(actor);
        actor.thread = Thread.ofVirtual().unstarted(() -> {
            waitFor(actor);
            try {
                if (!crashing) {
                    body.run();
                }
            } catch (Crash e) {
                // gone
            } catch (Throwable e) {
                failure = failure == null ? e : failure;
                crashing = true;
            }
            actor.done = true;
            leave();
        });
    }

    /// Runs until every actor is done; true when the process survived.
    boolean run() {
        main = Thread.currentThread();
        crashing = false;
        over = actors.isEmpty();
        actors.forEach(a -> a.thread.start());
        if (!over) {
            begin();
        }
        while (!over) {
            LockSupport.park(this);
        }
        actors.clear();
        current = null;
        if (failure != null) {
            Throwable e = failure;
            failure = null;
            if (e instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e;
        }
        return !crashing;
    }

    private void begin() {
        try {
            hand(pickNext(null));
        } catch (Throwable e) {
            failure = e;
            crashing = true;
            hand(actors.getFirst());
        }
    }

    /// Where the world may intervene: another actor goes on, or the process dies.
    void point(String at) {
        await(at, () -> true);
    }

    void await(String at, BooleanSupplier until) {
        if (current == null) {
            return;
        }
        if (crashing) {
            throw CRASH;
        }
        Actor me = current;
        me.at = at;
        me.until = until;
        if (crashes > 0 && chooser.happens("crash at " + at, 10, this::key)) {
            crashes--;
            crashing = true;
            throw CRASH;
        }
        if (!until.getAsBoolean() || (others(me) && chooser.happens("switch", switching, this::key))) {
            Actor next = pickNext(me);
            if (next != me) {
                hand(next);
                waitFor(me);
            }
        }
        if (crashing) {
            throw CRASH;
        }
    }

    private boolean others(Actor me) {
        for (Actor a : actors) {
            if (a != me && !a.done && a.until.getAsBoolean()) {
                return true;
            }
        }
        return false;
    }

    private Actor pickNext(Actor me) {
        List<Actor> can = new ArrayList<>();
        for (Actor a : actors) {
            if (!a.done && (crashing || a.until.getAsBoolean()) && (a != me || !others(me))) {
                can.add(a);
            }
        }
        if (can.isEmpty()) {
            String where = "";
            for (Actor a : actors) {
                where += a.name + (a.done ? " done; " : " at " + a.at + "; ");
            }
            throw new IllegalStateException("nobody can go on: " + where);
        }
        return can.size() == 1 ? can.getFirst()
                : can.get(crashing ? 0 : chooser.pick("who", can.size(), this::key));
    }

    private void hand(Actor next) {
        current = next;
        next.go = true;
        LockSupport.unpark(next.thread);
    }

    private void waitFor(Actor me) {
        while (!me.go) {
            LockSupport.park(this);
        }
        me.go = false;
        current = me;
    }

    private void leave() {
        for (Actor a : actors) {
            if (!a.done) {
                try {
                    hand(pickNext(null));
                } catch (Throwable e) {
                    failure = failure == null ? e : failure;
                    crashing = true;
                    hand(pickNext(null));
                }
                return;
            }
        }
        over = true;
        LockSupport.unpark(main);
    }

    /// What the running actor learned; together with where it stands it is all it knows.
    <T> T saw(T what) {
        if (current != null) {
            current.seen = current.seen * 31 + (what == null ? 0 : what.hashCode());
        }
        return what;
    }

    String who() {
        return current == null ? "-" : current.name;
    }

    Chooser chooser() {
        return chooser;
    }

    /// Everything that can still matter, as one number.
    long key() {
        long key = world.getAsLong() * 31 + crashes;
        for (Actor a : actors) {
            key = mix(key ^ (a.done ? 7 : a.at.hashCode() * 31L + a.seen));
            key += a == current ? 13 : 0;
        }
        return key;
    }

    static long mix(long z) {
        z = (z ^ (z >>> 33)) * 0xff51afd7ed558ccdL;
        z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return z ^ (z >>> 33);
    }
}
