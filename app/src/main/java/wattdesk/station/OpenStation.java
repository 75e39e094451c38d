package wattdesk.station;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import wattdesk.customer.Accounts;
import wattdesk.finder.Finder;
import wattdesk.ledger.TimeGuard;
import wattdesk.metering.LineState;
import wattdesk.metering.Lines;
import wattdesk.metering.MeterGateway;
import wattdesk.operator.Operators;
import wattdesk.operator.SignIn;
import wattdesk.printing.ReceiptDesk;
import wattdesk.settings.SettingsBook;
import wattdesk.store.Backup;
import wattdesk.vending.Orders;
import wattdesk.vending.Pricing;
import wattdesk.vending.Vending;

/// A station that is open: hands out its services, checks itself, closes in order.
final class OpenStation implements Station {

    private final Core core;
    private final FolderLock lock;
    private final Clock clock;
    private final BooksCheck booksCheck;
    private final Health health;

    OpenStation(Core core, FolderLock lock, Clock clock) {
        this.core = core;
        this.lock = lock;
        this.clock = clock;
        booksCheck = new BooksCheck(core);
        health = new Health(core, clock, booksCheck.ledger(), List::of);
    }

    private static UnsupportedOperationException notYet() {
        return new UnsupportedOperationException("not wired yet");
    }

    @Override
    public Path folder() {
        return core.folder().root();
    }

    @Override
    public Vending vending() {
        throw notYet();
    }

    @Override
    public Orders orders() {
        throw notYet();
    }

    @Override
    public Accounts accounts() {
        throw notYet();
    }

    @Override
    public Finder finder() {
        throw notYet();
    }

    @Override
    public Pricing pricing() {
        throw notYet();
    }

    @Override
    public MeterGateway gateway() {
        throw notYet();
    }

    @Override
    public Lines lines() {
        throw notYet();
    }

    @Override
    public List<LineState> lineStates() {
        throw notYet();
    }

    @Override
    public SignIn signIn() {
        throw notYet();
    }

    @Override
    public Operators operators() {
        throw notYet();
    }

    @Override
    public SettingsBook settings() {
        throw notYet();
    }

    @Override
    public ReceiptDesk receipts() {
        throw notYet();
    }

    @Override
    public TimeGuard timeGuard() {
        return core.timeGuard();
    }

    @Override
    public List<Finding> check() {
        return booksCheck.findings();
    }

    @Override
    public List<Finding> health() {
        return health.findings();
    }

    @Override
    public Path backUp(Path into) throws IOException {
        try {
            return new Backup(core.database(), core.secrets().users(), booksCheck.ledger()::copy)
                    .into(into, clock.instant());
        } catch (SQLException e) {
            throw new IOException("the backup was not made", e);
        }
    }

    @Override
    public void close() {
        try (lock) {
            core.close();
        } catch (IOException | SQLException e) {
            System.getLogger(OpenStation.class.getName())
                    .log(System.Logger.Level.ERROR, "the station did not close cleanly", e);
        }
    }
}
