package wattdesk.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wattdesk.download.Download;
import wattdesk.download.DownloadState;
import wattdesk.download.Downloads;
import wattdesk.download.Downloads.Changed;
import wattdesk.download.Downloads.Ordered;
import wattdesk.download.Downloads.Preview;
import wattdesk.download.MeterDownload;
import wattdesk.download.MeterPasswordDesk;
import wattdesk.message.Message;
import wattdesk.operator.Actor;
import wattdesk.station.Station;

/// Brings a version of a tariff to its meters and tells, line by line, how it stands with each.
/// Without `--yes` it only tells what it would do.
@Command(name = "download")
final class TariffDownload implements Callable<Integer> {

    private static final long LOOK_MILLIS = 200;

    private final Desk desk;
    private final Clock clock = Clock.systemUTC();

    @Parameters(paramLabel = "ID", descriptionKey = "wattdesk.tariff.download.ID")
    private String tariff = "";

    @Option(names = "--version", paramLabel = "INSTANT")
    private @Nullable String version;

    @Option(names = "--account", paramLabel = "NO")
    private @Nullable String account;

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--yes")
    private boolean yes;

    @Option(names = "--show")
    private boolean show;

    @Option(names = "--retry")
    private boolean retry;

    @Option(names = "--meter-password-file", paramLabel = "FILE",
            descriptionKey = "wattdesk.tariff.download.meter-password-file")
    private @Nullable Path passwordFile;

    @Option(names = "--wait", paramLabel = "SECONDS", defaultValue = "120")
    private int seconds = 120;

    TariffDownload(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (seconds < 0) {
            throw Fault.of(Exit.USAGE, "WD-1003", "--wait", seconds).thrown();
        }
        if (!show && !retry && all == (account != null)) {
            throw Fault.of(Exit.USAGE, "WD-1003", "--account | --all", tariff).thrown();
        }
        Downloads.Request request = new Downloads.Request(tariff, instant(), account);
        if (show || (!yes && !retry)) {
            try (Station station = desk.open()) {
                return show ? shown(station, last(station).id()) : preview(station, request);
            }
        }
        Who who = Who.required(desk);
        try (Station station = desk.open()) {
            Actor actor = who.operator(station);
            UUID download = retry ? retried(station, actor) : ordered(station, request, actor);
            settle(station.downloads(), download);
            return shown(station, download);
        }
    }

    private @Nullable Instant instant() {
        try {
            return version == null ? null : OffsetDateTime.parse(version).toInstant();
        } catch (DateTimeException e) {
            throw Typed.wrong("--version", String.valueOf(version));
        }
    }

    private int preview(Station station, Downloads.Request request) {
        return switch (station.downloads().preview(request)) {
            case Preview.Not(var why) -> throw Fault.told(Exit.REFUSED, why).thrown();
            case Preview.Shown shown -> {
                shown.rows().forEach(row -> desk.terminal().answer(desk.json(),
                        DownloadText.document(row, shown.version(), desk.terminal().language()),
                        DownloadText.line(row, shown.version(), desk.terminal().language())));
                desk.terminal().tell(Message.of("download", "WD-6327"));
                yield Exit.USAGE.code();
            }
        };
    }

    private Download last(Station station) {
        return station.downloads().last(tariff).orElseThrow(() -> Fault.told(
                Exit.REFUSED, Message.of("download", "WD-6328")).thrown());
    }

    private UUID ordered(Station station, Downloads.Request request, Actor actor) {
        keepPassword(station, request, actor);
        return switch (station.downloads().order(request, actor)) {
            case Ordered.Not(var why) -> throw Fault.told(Exit.REFUSED, why).thrown();
            case Ordered.Done(var download, _) -> download.id();
        };
    }

    /// The password is kept for the types of these meters: what waits is told when nobody is there.
    private void keepPassword(Station station, Downloads.Request request, Actor actor) {
        if (passwordFile == null
                || !(station.downloads().preview(request) instanceof Preview.Shown shown)) {
            return;
        }
        Message refused = new MeterPasswordDesk(station.meterKeys()).keep(
                shown.askingPassword(), MeterPasswords.read(passwordFile), actor);
        if (refused != null) {
            throw Fault.told(Exit.REFUSED, refused).thrown();
        }
    }

    private UUID retried(Station station, Actor actor) {
        Download last = last(station);
        return switch (station.downloads().retry(last.id(), actor)) {
            case Changed.Not(var why) -> throw Fault.told(Exit.REFUSED, why).thrown();
            case Changed.Done _ -> last.id();
        };
    }

    /// Until every meter stands where it stays for a while.
    private void settle(Downloads downloads, UUID download) {
        Instant until = clock.instant().plus(Duration.ofSeconds(seconds));
        while (clock.instant().isBefore(until)
                && downloads.meters(download).stream().anyMatch(this::underWay)) {
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                return; // what is under way goes on by itself; nobody is interrupted on
            }
        }
    }

    private boolean underWay(MeterDownload row) {
        return row.state() == DownloadState.TELLING
                || (row.due() != null && !row.due().isAfter(clock.instant()));
    }

    private int shown(Station station, UUID download) {
        List<MeterDownload> rows = station.downloads().meters(download);
        rows.forEach(row -> desk.terminal().answer(desk.json(),
                DownloadText.document(row, desk.terminal().language()),
                DownloadText.line(row, desk.terminal().language())));
        return rows.stream().map(DownloadText::exit)
                .max((one, other) -> Integer.compare(one.code(), other.code()))
                .orElse(Exit.DONE).code();
    }
}
