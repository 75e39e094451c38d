package wattdesk.meterio.sim.model;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/// Time passing in a meter: consumption at its load, bands, days, months and standby sets, in
/// pieces that end at every quarter of an hour and wherever something changes, so that the result
/// does not depend on how often anybody looks.
final class Consumption {

    private static final long WATT_MILLIS_PER_WH = 3_600_000;

    private final Works works;
    private final Calendar calendar;
    private long countedMillis;
    private long wattMillis;

    Consumption(Works works) {
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
            piece(at, now);
        }
        calendar.reach(works.localTime(nowInstant));
        works.relay().reach(nowInstant.toEpochMilli());
        return before != works.state().energyWh + works.state().reverseWh
                || changes != works.memory().changes()
                || open != works.state().relayOpen
                || told != works.state().commandOpen;
    }

    private void piece(Instant at, long now) {
        var mine = works.localTime(at);
        calendar.reach(mine);
        works.relay().reach(at.toEpochMilli());
        long quarter = Load.QUARTER_MILLIS - Math.floorMod(at.toEpochMilli(), Load.QUARTER_MILLIS);
        long own = Math.max(1, ChronoUnit.MILLIS.between(mine, calendar.next(mine)));
        long move = works.relay().movesIn(at.toEpochMilli());
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
