package wattdesk.station;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wattdesk.ledger.store.TapeComparison;
import wattdesk.message.Message;
import wattdesk.meterio.port.RealLineClock;
import wattdesk.meterio.sim.VirtualSites;
import wattdesk.store.ControlTotals;
import wattdesk.store.SelfTestRun;

/// The way from a folder to an open station, every step of which may say no.
///
/// 1 place · 2 lock · 3 keys · 4 the file, tested after an unclean stop · 5 schema and totals ·
/// 6 books · 7 tape and database · 8 services.
public final class Opening {

    private static final long LEAST_FREE_BYTES = 2L << 20;

    private final Place place;
    private final Clock clock;
    private final VirtualSites sites;
    private final SelfTestRun selfTest;

    public Opening(Clock clock) {
        this(Place.ofThisMachine(), clock);
    }

    Opening(Place place, Clock clock) {
        this(place, clock, new VirtualSites(new RealLineClock()));
    }

    Opening(Place place, Clock clock, VirtualSites sites) {
        this(place, clock, sites, SelfTestRun.ofThisProgram());
    }

    Opening(Place place, Clock clock, VirtualSites sites, SelfTestRun selfTest) {
        this.place = place;
        this.clock = clock;
        this.sites = sites;
        this.selfTest = selfTest;
    }

    /// Carries a refusal out of a step.
    static final class Refusal extends Exception {

        private final transient Message why;

        Refusal(String code, Object... arguments) {
            this(StationMessages.of(code, arguments));
        }

        Refusal(Message why) {
            super(why.code(), null, false, false);
            this.why = why;
        }
    }

    /// Opens the station in that folder, or says why not.
    public OpenResult open(Path path) {
        Folder folder = new Folder(path);
        FolderLock lock = null;
        try {
            requirePlace(folder);
            requireRoom(folder);
            lock = lock(folder);
            return opened(folder, lock);
        } catch (Refusal e) {
            release(lock);
            return new OpenResult.Refused(e.why);
        } catch (IOException | RuntimeException e) {
            release(lock);
            System.getLogger(Opening.class.getName())
                    .log(System.Logger.Level.ERROR, "the station did not open", e);
            return new OpenResult.Refused(
                    StationMessages.of(StationMessages.FAILED, String.valueOf(e.getMessage())));
        }
    }

    private OpenResult opened(Folder folder, FolderLock lock)
            throws IOException, Refusal {
        List<Message> notes = new ArrayList<>();
        Secrets secrets = secrets(folder);
        ControlTotals found = new FileCheck(folder, secrets, clock, selfTest).run(notes);
        Core core = Core.open(folder, secrets, found, Wiring.writers(), clock);
        try {
            Services services = new Services(core, clock, sites);
            LostRecords lost = services.lostRecords();
            TapeComparison.Outcome outcome = core.compare(lost);
            tapeNotes(core, outcome, notes);
            if (!lost.homeless().isEmpty()) {
                notes.add(StationMessages.of(
                        StationMessages.NO_ACCOUNT, String.join(", ", lost.homeless())));
            }
            services.start(outcome.agree());
            OpenStation station = new OpenStation(
                    core, services, lock, clock, outcome.divergence());
            station.checkInBackground();
            return new OpenResult.Opened(station, List.copyOf(notes));
        } catch (IOException | RuntimeException e) {
            core.close();
            throw e;
        }
    }

    private void requirePlace(Folder folder) throws IOException, Refusal {
        Optional<Message> objection = place.objection(folder.root());
        if (objection.isPresent()) {
            throw new Refusal(objection.get());
        }
        if (Files.notExists(folder.databases())) {
            throw new Refusal(StationMessages.NO_STATION, folder.root());
        }
        if (!Files.isWritable(folder.root()) || !Files.isWritable(folder.databases())
                || !Files.isWritable(folder.tape())) {
            throw new Refusal(StationMessages.READ_ONLY, folder.root());
        }
    }

    /// A database that opens without room to write looks damaged, and is not.
    private void requireRoom(Folder folder) throws IOException, Refusal {
        long free = Files.getFileStore(folder.databases()).getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            throw new Refusal(StationMessages.READ_ONLY,
                    folder.root() + " (" + free / 1024 + " KiB free)");
        }
    }

    private FolderLock lock(Folder folder) throws Refusal {
        try {
            FolderLock lock = FolderLock.take(folder.lock(), clock.instant());
            if (lock == null) {
                throw new Refusal(StationMessages.IN_USE, FolderLock.holder(folder.lock()));
            }
            return lock;
        } catch (IOException e) {
            throw new Refusal(StationMessages.READ_ONLY, folder.lock());
        }
    }

    private static Secrets secrets(Folder folder) throws Refusal {
        try {
            return Secrets.load(folder.secrets(), folder.keyPassword());
        } catch (IOException e) {
            throw new Refusal(StationMessages.SECRETS, String.valueOf(e.getMessage()));
        }
    }

    private static void tapeNotes(
            Core core, TapeComparison.Outcome outcome, List<Message> notes) {
        if (core.reading().tornBytes() > 0) {
            notes.add(StationMessages.of(StationMessages.TAPE_TORN, core.reading().tornBytes()));
        }
        if (outcome.ontoTape() > 0) {
            notes.add(StationMessages.of(StationMessages.TAPE_COMPLETED, outcome.ontoTape()));
        }
        if (outcome.intoDatabase() > 0) {
            notes.add(StationMessages.of(StationMessages.FROM_TAPE, outcome.intoDatabase()));
        }
        if (!outcome.agree()) {
            core.writer().refusals().stopMoney(StationMessages.TAPE_DIFFERS, outcome.divergence());
            notes.add(StationMessages.of(StationMessages.TAPE_DIFFERS, outcome.divergence()));
        }
    }

    private static void release(@Nullable FolderLock lock) {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            System.getLogger(Opening.class.getName())
                    .log(System.Logger.Level.WARNING, "the folder's lock was not released", e);
        }
    }
}
