package wattdesk.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import wattdesk.cli.demo.DemoScenes.Outcome;
import wattdesk.customer.AccountCard;
import wattdesk.installation.MeterChange;
import wattdesk.metering.Meter;
import wattdesk.shell.play.Keys;
import wattdesk.slip.Slip;
import wattdesk.station.Finding;
import wattdesk.station.Station;
import wattdesk.vending.Order.Standing;

/// A meter that somebody swapped: at its address another number answers, so nothing is sold to it.
/// The guided change puts it right; what stood on the old one is carried and proved.
final class DemoChange {

    private static final String ROOM = "1-1002";
    /// What the meter on the wall says it is.
    private static final String ON_THE_WALL = "000024999999";
    private static final String BALANCE = "15.00";
    private static final long LIMIT_NANOS = 60_000_000_000L;
    private static final long LOOK_EVERY_NANOS = 50_000_000;

    private final Station station;
    private final DemoReport report;

    DemoChange(Station station, DemoReport report) {
        this.station = station;
        this.report = report;
    }

    void play(DemoScenes scenes, Keys keys) {
        scenes.scene("change-shown", () -> shown(keys));
        scenes.scene("change", () -> changed(keys));
    }

    private AccountCard account() {
        return station.accounts().all().stream()
                .filter(card -> card.room().code().equals(ROOM)).findFirst().orElseThrow();
    }

    private Outcome shown(Keys keys) {
        AccountCard before = account();
        Meter was = before.meter();
        keys.previewMeterChange(ROOM, "1234.56", BALANCE, new Meter(ON_THE_WALL, was.line(),
                was.profile(), was.address(), was.customerNumber()), "2034-11-30",
                "换表 meter swapped");
        return new Outcome(account().meter().equals(before.meter()),
                ROOM + " " + before.meter().number());
    }

    private Outcome changed(Keys keys) throws IOException {
        String old = account().meter().number();
        String account = account().number();
        keys.performMeterChange();
        MeterChange done = station.meterChanges().of(account).getFirst();
        Slip slip = station.slips().find(done.id()).orElseThrow();
        Path papers = Files.createDirectories(report.folder().resolve("slips"));
        station.slipDesk().writePdf(slip, papers.resolve(slip.number() + ".pdf"));
        boolean proved = proved(Objects.requireNonNull(done.carrySale()));
        boolean holds = station.check().stream().allMatch(Finding::holds);
        return new Outcome(holds && proved && account().meter().number().equals(ON_THE_WALL),
                old + " → " + ON_THE_WALL + " " + slip.number() + " ¥" + BALANCE);
    }

    /// The carried balance reaches the meter by itself.
    private boolean proved(UUID order) {
        long end = System.nanoTime() + LIMIT_NANOS;
        while (System.nanoTime() - end < 0) {
            if (station.orders().bySale(order).orElseThrow().standing() == Standing.DELIVERED) {
                return true;
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        return false;
    }
}
