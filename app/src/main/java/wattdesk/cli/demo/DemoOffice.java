package wattdesk.cli.demo;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import wattdesk.billing.ListedCharge;
import wattdesk.billing.RunEnd;
import wattdesk.billing.RunSummary;
import wattdesk.billing.RunWatch;
import wattdesk.cli.demo.DemoScenes.Outcome;
import wattdesk.operator.Actor;
import wattdesk.quantity.BusinessDay;
import wattdesk.shell.play.Keys;
import wattdesk.station.DemoPeople;
import wattdesk.station.Station;

/// What follows a counter day: days pass and are charged, a charge is explained, a price that is to
/// come is rehearsed on what was charged. By the administrator, through the real window.
final class DemoOffice {

    private static final String TIERED_ROOM = "2-0102";

    private final Station station;
    private final DemoMeters meters;
    private final DemoTime time;
    private final int days;

    DemoOffice(Station station, DemoMeters meters, DemoTime time, int days) {
        this.station = station;
        this.meters = meters;
        this.time = time;
        this.days = days;
    }

    void play(DemoScenes scenes, Keys keys) {
        scenes.scene("days", this::pass);
        scenes.scene("runs", () -> runs(keys));
        scenes.scene("explained", () -> explained(keys));
        scenes.scene("rehearsed", () -> rehearsed(keys));
    }

    /// The first midnight gives the values that meters start from; each further one charges a day.
    private Outcome pass() {
        meters.hurry();
        boolean done = true;
        for (int midnight = 0; midnight <= days; midnight++) {
            time.toTheNextDay(meters.site());
            done &= station.dailyRuns().catchUp(Actor.SYSTEM, RunWatch.NOBODY)
                    instanceof RunEnd.Done;
        }
        RunSummary last = station.billing().runs(1).getFirst();
        boolean again = station.dailyRuns().catchUp(Actor.SYSTEM, RunWatch.NOBODY)
                instanceof RunEnd.Done;
        boolean once = station.billing().runs(1).getFirst().equals(last);
        return new Outcome(done && again && once && last.charged() > 0, told(last));
    }

    private static String told(RunSummary run) {
        return run.day() + " " + run.charged() + "/" + run.accounts() + " ¥" + run.amount().yuan();
    }

    private Outcome runs(Keys keys) {
        keys.signIn(DemoPeople.ADMIN.login(), DemoPeople.ADMIN.password());
        keys.openBills();
        RunSummary last = station.billing().runs(1).getFirst();
        return new Outcome(last.finishedAt() != null, last.day().toString());
    }

    private Outcome explained(Keys keys) {
        ListedCharge charge = charged(TIERED_ROOM).orElseThrow(
                () -> new IllegalStateException("nothing was charged: " + TIERED_ROOM));
        keys.explainCharge(TIERED_ROOM, ChronoUnit.MONTHS.between(
                YearMonth.from(charge.day().date()), YearMonth.from(time.today().date())));
        var explained = station.billing().charge(charge.id()).orElseThrow();
        return new Outcome(!explained.lines().isEmpty() || charge.usage().thousandths() == 0,
                charge.day() + " " + TIERED_ROOM + " " + charge.usage().units() + " kWh ¥"
                        + charge.amount().yuan());
    }

    private Optional<ListedCharge> charged(String room) {
        String account = station.accounts().all().stream()
                .filter(card -> card.room().code().equals(room)).findFirst().orElseThrow().number();
        BusinessDay today = time.today();
        return station.billing().charges(account,
                new BusinessDay(today.date().minusDays(days + 1L)), today).stream().findFirst();
    }

    /// Nothing is released: the sheet shows who would pay more, then the play ends.
    private Outcome rehearsed(Keys keys) {
        String from = time.today().date().plusMonths(1).withDayOfMonth(1).toString();
        String said = keys.rehearsePrice(1, from, "at-prices-0-flat", "0.6380");
        return new Outcome(!said.isBlank(), from + " " + said);
    }
}
