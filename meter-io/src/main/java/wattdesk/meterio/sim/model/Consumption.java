package wattdesk.meterio.sim.model;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/// Time passing in a meter: consumption at its load, bands, days, months and standby sets, in
/// pieces that end at every quarter of an hour and wherever something changes, so that the result
/// does not depend on how often anybody looks.
final class Consumption {

    private static final String HAPPENED = "happened";
    private static final long WATT_MILLIS_PER_WH = 3_600_000;

    private final Works works;
    private final Calendar calendar;
    private final Consumer<Incident> happens;
    private List<Incident> incidents = List.of();
    private long countedMillis;
    private long wattMillis;

    /// `happens` lets an incident happen, at its own time.
    Consumption(Works works, Consumer<Incident> happens) {
        this.happens = happens;
        this.works = works;
        this.calendar = new Calendar(works);
        this.countedMillis = works.time().millis();
    }

    /// Lets everything happen up to now. True when anything is different.
    boolean run() {
        long now = works.time().millis();
        if (now == countedMillis) {
            return false;
        }
        long before = works.state().energyWh + works.state().reverseWh;
        long changes = works.memory().changes();
        boolean open = works.state().relayOpen;
        boolean told = works.state().commandOpen;
        var nowInstant = works.time().instant();
        while (countedMillis < now) {
            var at = nowInstant.minusMillis(now - countedMillis);
            works.past(at);
            piece(at, now);
        }
        works.past(null);
        happen(nowInstant);
        calendar.reach(works.localTime(nowInstant));
        works.relay().reach(nowInstant.toEpochMilli());
        return before != works.state().energyWh + works.state().reverseWh
                || changes != works.memory().changes()
                || open != works.state().relayOpen
                || told != works.state().commandOpen;
    }

    /// What will happen, in order. How many have happened is kept with the meter's state.
    void expect(List<Incident> all) {
        incidents = all.stream().sorted(Comparator.comparing(Incident::at)).toList();
    }

    boolean expectsMore() {
        return next() < incidents.size();
    }

    private int next() {
        return (int) works.memory().whole(HAPPENED, 0);
    }

    private void happen(Instant at) {
        while (expectsMore() && !incidents.get(next()).at().isAfter(at)) {
            var incident = incidents.get(next());
            works.memory().put(HAPPENED, next() + 1);
            happens.accept(incident);
        }
    }

    private long untilNext(Instant at) {
        return expectsMore() ? Math.max(1,
                ChronoUnit.MILLIS.between(at, incidents.get(next()).at())) : Long.MAX_VALUE;
    }

    private void piece(Instant at, long now) {
        happen(at);
        var mine = works.localTime(at);
        calendar.reach(mine);
        works.relay().reach(at.toEpochMilli());
        long quarter = Load.QUARTER_MILLIS - Math.floorMod(at.toEpochMilli(), Load.QUARTER_MILLIS);
        long own = Math.max(1, ChronoUnit.MILLIS.between(mine, calendar.next(mine)));
        long move = Math.min(untilNext(at), works.relay().movesIn(at.toEpochMilli()));
        long millis = Math.min(Math.min(now - countedMillis, move), Math.min(quarter, own));
        use(works.watts(at), millis, mine);
        countedMillis += millis;
    }

    private void use(long watts, long millis, LocalDateTime mine) {
        if (watts == 0) {
            return;
        }
        wattMillis += millis * watts;
        long wh = wattMillis / WATT_MILLIS_PER_WH;
        wattMillis %= WATT_MILLIS_PER_WH;
        calendar.demand(watts, mine);
        if (wh > 0 && works.memory().flag("reversed")) {
            works.state().reverseWh += wh;
        } else if (wh > 0) {
            works.wallet().use(wh, works.tariffs().band(mine));
        }
    }
}
