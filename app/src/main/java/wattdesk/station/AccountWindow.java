package wattdesk.station;

import java.time.Clock;
import java.util.List;
import wattdesk.customer.AccountDesk;
import wattdesk.customer.AccountFiles;
import wattdesk.customer.AccountLife;
import wattdesk.customer.ContactDesk;
import wattdesk.customer.Contacts;
import wattdesk.customer.LifeDesk;
import wattdesk.customer.LifePorts;
import wattdesk.customer.LifeReplay;
import wattdesk.customer.Settlement;
import wattdesk.customer.store.AccountRows;
import wattdesk.customer.store.FileRows;
import wattdesk.customer.store.LifeCheck;
import wattdesk.ledger.Paperwork;
import wattdesk.metering.RegisterGateway;
import wattdesk.printing.PrintDesk;
import wattdesk.printing.SlipPrints;
import wattdesk.printing.device.SlipPapers;
import wattdesk.printing.store.SlipPrintRows;
import wattdesk.settings.store.SettingsRows;
import wattdesk.slip.SlipBook;
import wattdesk.slip.SlipDesk;
import wattdesk.slip.store.SlipRows;

/// The life of accounts put together: its services, its papers, and what the check asks of it.
final class AccountWindow {

    private static final int LIVES = 30;
    private static final int SLIPS = 31;

    final AccountFiles files;
    final AccountLife life;
    final Contacts contacts;
    final SlipBook slips;
    final SlipDesk desk;
    final LifeReplay replay;
    private final LifeCheck check;
    private final SlipRows slipRows;

    AccountWindow(Core core, AccountRows book, AccountDesk accounts, Settlement settlement,
            RegisterGateway gateway, SettingsRows settings, PrintDesk printing, Clock clock,
            Runnable changed) {
        files = new FileRows(core.database());
        slipRows = new SlipRows(core.database());
        slips = slipRows;
        desk = new SlipPrints(new SlipPapers(settings::now),
                new SlipPrintRows(core.database(), core.books()), settings::now,
                printing::spoken, printing);
        life = new LifeDesk(new LifePorts(book, files, settlement, gateway, slips, core.books(),
                () -> settings.now().receiptSeries(), desk::language, clock, changed),
                accounts::preset);
        contacts = new ContactDesk(files, new Paperwork(core.books()));
        replay = new LifeReplay(files);
        check = new LifeCheck(core.database());
    }

    List<Finding> check() {
        String lives = check.livesHold();
        String papers = slipRows.numbersHaveNoHole() + check.slipsAreOnTheTape();
        return List.of(
                new Finding(LIVES, "accounts live by the table and end with nothing",
                        lives.isEmpty(), check.anySteps(), lives),
                new Finding(SLIPS, "slips have no hole and are what went through the drawer",
                        papers.isEmpty(), slipRows.any(), papers));
    }
}
