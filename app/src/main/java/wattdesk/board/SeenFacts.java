package wattdesk.board;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import wattdesk.metering.LiveValues;
import wattdesk.metering.MeterMark;
import wattdesk.metering.SwitchState;
import wattdesk.quantity.Money;
import wattdesk.sweep.MeterSeen;
import wattdesk.sweep.Presence;
import wattdesk.sweep.SeenMeters;

/// The rooms of the books, with what the station last saw of their meters. While only meters have
/// moved the books are not read again.
public final class SeenFacts implements BoardFacts {

    private static final long SECONDS_PER_MINUTE = 60;

    private final BoardFacts books;
    private final SeenMeters seen;
    private final InstantSource clock;
    private final AtomicLong heard = new AtomicLong();
    private List<BoardRoom> rooms = List.of();
    private long read = -1;

    public SeenFacts(BoardFacts books, SeenMeters seen, InstantSource clock) {
        this.books = books;
        this.seen = seen;
        this.clock = clock;
        var _ = seen.listen(_ -> heard.incrementAndGet());
    }

    /// A meter becomes late by the passing of time alone: each minute is a version too.
    @Override
    public long version() {
        return books.version() + heard.get()
                + clock.instant().getEpochSecond() / SECONDS_PER_MINUTE;
    }

    @Override
    public synchronized List<BoardRoom> all() {
        long version = books.version();
        if (version != read) {
            rooms = books.all();
            read = version;
        }
        Instant now = clock.instant();
        return rooms.stream().map(room -> new BoardRoom(room.room(), room.use(),
                room.accounts().stream().map(account -> seen(account, now)).toList())).toList();
    }

    private AccountFacts seen(AccountFacts account, Instant now) {
        return new AccountFacts(account.number(), account.customer(), account.phone(),
                account.mode(), account.standing(), account.wallet(),
                account.meters().stream().map(meter -> seen(meter, now)).toList());
    }

    private MeterFacts seen(MeterFacts meter, Instant now) {
        MeterSeen last = seen.of(meter.number()).orElse(null);
        LiveValues values = last == null ? null : last.values();
        Link link = link(Presence.of(last, now));
        return values == null
                ? new MeterFacts(meter.number(), meter.balance(), meter.balanceAt(), link,
                        meter.relay(), meter.keepPower(), meter.waiting())
                : told(meter, values, link);
    }

    private static MeterFacts told(MeterFacts meter, LiveValues values, Link link) {
        Set<MeterMark> marks = values.marks();
        Money balance = values.balance();
        Instant before = meter.balanceAt();
        boolean newer = balance != null && (before == null || !before.isAfter(values.at()));
        return new MeterFacts(meter.number(), newer ? balance : meter.balance(),
                newer ? values.at() : before, link, relay(values.switchState()),
                marks != null && marks.contains(MeterMark.KEEP_POWER), meter.waiting());
    }

    private static Link link(Presence presence) {
        return switch (presence) {
            case ONLINE -> Link.ONLINE;
            case LATE -> Link.LATE;
            case OFFLINE -> Link.OFFLINE;
            case NEVER -> Link.UNHEARD;
        };
    }

    /// A valve that says it is broken may be anywhere.
    static Relay relay(@Nullable SwitchState state) {
        if (state == null || state == SwitchState.VALVE_ABNORMAL) {
            return Relay.UNKNOWN;
        }
        return state.cut() ? Relay.OPEN : Relay.CLOSED;
    }
}
