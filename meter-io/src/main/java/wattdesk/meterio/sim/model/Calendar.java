package wattdesk.meterio.sim.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// What a meter does at times of its own clock: freezes at midnight and at the times somebody
/// asked for, settlement periods, months, the second sets of tables and prices.
final class Calendar {

    private static final String SETTLEMENT_UNUSED = "9999";

    private final Works works;
    private @Nullable LocalDate today;
    private @Nullable LocalDateTime minute;

    Calendar(Works works) {
        this.works = works;
    }

    /// When something of this kind may happen next.
    LocalDateTime next(LocalDateTime mine) {
        var change = works.tariffs().nextChange(mine);
        var next = works.tariffs().switchOver(mine)
                .filter(at -> at.isAfter(mine) && at.isBefore(change)).orElse(change);
        var hour = mine.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        var soonest = next.isBefore(hour) ? next : hour;
        int timed = timedMinute();
        var at = mine.truncatedTo(ChronoUnit.HOURS).plusMinutes(timed);
        return timed > 0 && at.isAfter(mine) && at.isBefore(soonest) ? at : soonest;
    }

    /// The meter's clock shows this time.
    void reach(LocalDateTime mine) {
        var now = mine.truncatedTo(ChronoUnit.MINUTES);
        if (now.equals(minute)) {
            return;
        }
        var before = today == null ? mine.toLocalDate() : today;
        boolean first = minute == null;
        minute = now;
        today = mine.toLocalDate();
        if (first) {
            return;
        }
        if (today.isAfter(before)) {
            works.freezes().take(Freezes.Kind.DAY, today.atStartOfDay());
            month(before);
        }
        settle(now);
        timedFreeze(now);
        works.tariffs().switchOver(mine);
    }

    private void month(LocalDate before) {
        if (today != null && before.getMonthValue() != today.getMonthValue()) {
            works.state().monthStartWh = works.state().energyWh;
        }
    }

    /// Settlement days and hours, DDhh; the first is the first of the month at 0:00.
    private void settle(LocalDateTime now) {
        if (now.getMinute() != 0) {
            return;
        }
        var stamp = String.format(java.util.Locale.ROOT, "%02d%02d",
                now.getDayOfMonth(), now.getHour());
        for (int n = 1; n <= 3; n++) {
            if (works.memory().text("settlement." + n)
                    .orElse(n == 1 ? "0100" : SETTLEMENT_UNUSED).equals(stamp)) {
                works.freezes().take(Freezes.Kind.SETTLEMENT, now);
                return;
            }
        }
    }

    private int timedMinute() {
        var pattern = works.memory().text("freeze.pattern").orElse("");
        return pattern.length() == 8 && !pattern.endsWith("99")
                ? Integer.parseInt(pattern.substring(6)) : 0;
    }

    /// MMDDhhmm in which 99 stands for every.
    private void timedFreeze(LocalDateTime now) {
        works.memory().text("freeze.pattern").ifPresent(pattern -> {
            int[] shown = {now.getMonthValue(), now.getDayOfMonth(), now.getHour(),
                now.getMinute()};
            for (int i = 0; i < shown.length; i++) {
                int asked = Integer.parseInt(pattern.substring(2 * i, 2 * i + 2));
                if (asked != 99 && asked != shown[i]) {
                    return;
                }
            }
            works.freezes().take(Freezes.Kind.TIMED, now);
        });
    }

    /// The highest quarter of an hour.
    void demand(long watts, LocalDateTime mine) {
        if (watts > works.memory().whole("demand.watts", 0)) {
            works.memory().put("demand.watts", watts);
            works.memory().put("demand.at", mine.truncatedTo(ChronoUnit.MINUTES).toString());
        }
    }
}
