package wattdesk.station;

import java.io.IOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import wattdesk.message.Message;
import wattdesk.quantity.BusinessDay;
import wattdesk.store.Backup;
import wattdesk.store.Compaction;
import wattdesk.store.ControlFile;
import wattdesk.store.ControlTotals;
import wattdesk.store.DatabaseProbe;
import wattdesk.store.Rebuild;
import wattdesk.store.SelfTestRun;
import wattdesk.store.Upgrade;

/// Whether the database file may be trusted: it opens, can be changed, has today's schema and
/// nothing less than when it was last seen.
final class FileCheck {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private final Folder folder;
    private final Secrets secrets;
    private final Clock clock;
    private final SelfTestRun selfTest;

    FileCheck(Folder folder, Secrets secrets, Clock clock, SelfTestRun selfTest) {
        this.folder = folder;
        this.secrets = secrets;
        this.clock = clock;
        this.selfTest = selfTest;
    }

    /// What the file has; a rebuilt one has the same, or is none.
    ControlTotals run(List<Message> notes) throws IOException, Opening.Refusal {
        Rebuild rebuild = new Rebuild(folder.url(), secrets.users());
        rebuild.finishSwap();
        ControlFile.Noted noted = new ControlFile(folder.control()).read().orElse(null);
        boolean clean = noted != null && noted.clean();
        ControlTotals totals = sound();
        if (noted != null) {
            requireNothingLost(totals, noted);
        }
        if (!clean && !changeable()) {
            notes.add(rebuilt(rebuild));
        }
        var _ = new Compaction(folder.url(), secrets.users()).run(totals);
        return totals;
    }

    private ControlTotals sound() throws Opening.Refusal, IOException {
        DatabaseProbe probe = DatabaseProbe.of(folder.url(), secrets.users());
        if (probe instanceof DatabaseProbe.Behind) {
            upgrade();
            probe = DatabaseProbe.of(folder.url(), secrets.users());
        }
        return switch (probe) {
            case DatabaseProbe.Sound(var totals) -> totals;
            case DatabaseProbe.Missing _ ->
                throw new Opening.Refusal(StationMessages.MISSING, folder.url().onDisk());
            case DatabaseProbe.Empty _ ->
                throw new Opening.Refusal(StationMessages.SHORT, folder.url().onDisk());
            case DatabaseProbe.Damaged(var detail) ->
                throw new Opening.Refusal(StationMessages.DAMAGED, detail);
            case DatabaseProbe.InUse _ ->
                throw new Opening.Refusal(StationMessages.IN_USE, "?");
            case DatabaseProbe.WrongKeys _ ->
                throw new Opening.Refusal(StationMessages.SECRETS, folder.url().onDisk());
            case DatabaseProbe.Newer(var version) ->
                throw new Opening.Refusal(StationMessages.NEWER, version);
            case DatabaseProbe.Behind(var version) ->
                throw new Opening.Refusal(StationMessages.CHANGED, version);
            case DatabaseProbe.Changed(var version) ->
                throw new Opening.Refusal(StationMessages.CHANGED, version);
        };
    }

    /// A file that was cut can look like one of an older release with nothing in it.
    private void upgrade() throws Opening.Refusal, IOException {
        try {
            new Upgrade(folder.url(), secrets.users()).run(folder.backups(), stamp());
        } catch (Backup.NotVerified e) {
            throw new Opening.Refusal(
                    StationMessages.SHORT, String.valueOf(e.getMessage()));
        }
    }

    private static void requireNothingLost(ControlTotals totals, ControlFile.Noted noted)
            throws Opening.Refusal {
        String lacks = totals.shortOf(noted.totals());
        if (lacks.isEmpty() && noted.clean() && !totals.sameAs(noted.totals())) {
            lacks = "totals " + totals.fen() + ", at the last stop " + noted.totals().fen();
        }
        if (!lacks.isEmpty()) {
            throw new Opening.Refusal(StationMessages.SHORT, lacks);
        }
    }

    private boolean changeable() throws IOException {
        return switch (selfTest.on(folder.url(), secrets.users())) {
            case PASSED, NOT_RUN -> true;
            case FAILED, STUCK -> false;
        };
    }

    private Message rebuilt(Rebuild rebuild) throws IOException, Opening.Refusal {
        try {
            return StationMessages.of(StationMessages.REBUILT, rebuild.run(stamp()).getFileName());
        } catch (Rebuild.NotPossible e) {
            throw new Opening.Refusal(StationMessages.DAMAGED, String.valueOf(e.getMessage()));
        }
    }

    private String stamp() {
        return STAMP.format(BusinessDay.wallClock(clock.instant()));
    }
}
