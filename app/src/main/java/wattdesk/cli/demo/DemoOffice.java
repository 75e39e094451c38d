package wattdesk.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import wattdesk.billing.ListedCharge;
import wattdesk.billing.RunEnd;
import wattdesk.billing.RunSummary;
import wattdesk.billing.RunWatch;
import wattdesk.cli.demo.DemoScenes.Outcome;
import wattdesk.customer.AccountCard;
import wattdesk.operator.Actor;
import wattdesk.quantity.BusinessDay;
import wattdesk.shell.play.Keys;
import wattdesk.slip.Slip;
import wattdesk.station.DemoPeople;
import wattdesk.station.Finding;
import wattdesk.station.Station;

/// What follows a counter day: days pass and are charged, a charge is explained, a price that is to
/// come is rehearsed on what was charged, a room is made over. By the administrator, through the
/// real window.
final class DemoOffice {

    private static final String TIERED_ROOM = "2-0102";
    private static final String MOVING_ROOM = "2-0103";
    private static final String CUT_ROOM = "3-0103";

    private final Station station;
    private final DemoMeters meters;
    private final DemoTime time;
    private final DemoReport report;
    private final int days;

    DemoOffice(Station station, DemoMeters meters, DemoReport report, DemoTime time, int days) {
        this.station = station;
        this.meters = meters;
        this.report = report;
        this.time = time;
        this.days = days;
    }

    void play(DemoScenes scenes, Keys keys) {
        scenes.scene("days", this::pass);
        scenes.scene("runs", () -> runs(keys));
        scenes.scene("explained", () -> explained(keys));
        scenes.scene("board", () -> board(keys));
        scenes.scene("room", () -> room(keys));
        scenes.scene("cut", () -> cut(keys));
        scenes.scene("closed", () -> closed(keys));
        scenes.scene("rehearsed", () -> rehearsed(keys));
        scenes.scene("transfer-shown", () -> transferShown(keys));
        scenes.scene("transfer", () -> transfer(keys));
        new DemoChange(station, report).play(scenes, keys);
    }

    /// The first midnight gives the values that meters start from; each further one charges a day.
    private Outcome pass() {
        meters.hurry();
        boolean done = true;
        for (int midnight = 0; midnight <= days; midnight++) {
            meters.site().time().step(time.toTheNextDay());
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
        String account = account(room).number();
        BusinessDay today = time.today();
        return station.billing().charges(account,
                new BusinessDay(today.date().minusDays(days + 1L)), today).stream().findFirst();
    }

    private Outcome board(Keys keys) {
        keys.openBoard();
        int rooms = station.board().facts().all().size();
        return new Outcome(rooms > 0, String.valueOf(rooms));
    }

    private Outcome room(Keys keys) {
        String balance = keys.readRoom(CUT_ROOM);
        return new Outcome(!balance.isBlank(), CUT_ROOM + " ¥" + balance);
    }

    /// On its line, with a reason; only what the meter shows afterwards counts.
    private Outcome cut(Keys keys) {
        keys.cut("演示拉闸 demonstration");
        boolean open = meters.of(account(CUT_ROOM)).relayOpen();
        keys.backToEvents();
        return new Outcome(open, CUT_ROOM);
    }

    /// Forced closed, and given back to its own logic by the station.
    private Outcome closed(Keys keys) {
        keys.closeAgain("演示结束 over");
        var meter = meters.of(account(CUT_ROOM));
        boolean own = !meter.relayOpen() && !meter.forced();
        keys.backToEvents();
        return new Outcome(own, CUT_ROOM);
    }

    private Outcome transferShown(Keys keys) {
        keys.previewTransfer(MOVING_ROOM, "示例新住户", "过户 handover");
        return new Outcome(account(MOVING_ROOM).customer().name().startsWith("示例住户"),
                MOVING_ROOM + " " + account(MOVING_ROOM).number());
    }

    /// Read, charged up to now and made over, with its slip as a file.
    private Outcome transfer(Keys keys) throws IOException {
        String old = account(MOVING_ROOM).number();
        keys.performTransfer();
        String heir = account(MOVING_ROOM).number();
        Slip slip = station.slips().of(old).getFirst();
        Path papers = Files.createDirectories(report.folder().resolve("slips"));
        station.slipDesk().writePdf(slip, papers.resolve(slip.number() + ".pdf"));
        boolean holds = station.check().stream().allMatch(Finding::holds);
        return new Outcome(holds && !heir.equals(old), old + " → " + heir + " " + slip.number());
    }

    private AccountCard account(String room) {
        return station.accounts().all().stream()
                .filter(card -> card.room().code().equals(room)).findFirst().orElseThrow();
    }

    /// Nothing is released: the sheet shows who would pay more, then the play ends.
    private Outcome rehearsed(Keys keys) {
        String from = time.today().date().plusMonths(1).withDayOfMonth(1).toString();
        String said = keys.rehearsePrice(1, from, "at-prices-0-flat", "0.6380");
        return new Outcome(!said.isBlank(), from + " " + said);
    }
}
