package wattdesk.station;

import java.util.ArrayList;
import java.util.List;
import wattdesk.billing.store.BillingMoves;
import wattdesk.customer.store.AccountMadeOverWriter;
import wattdesk.customer.store.AccountMovedWriter;
import wattdesk.customer.store.AccountMoves;
import wattdesk.customer.store.ContactWriter;
import wattdesk.customer.store.MeterCorrections;
import wattdesk.customer.store.MetersFromTape;
import wattdesk.customer.store.MetersHung;
import wattdesk.download.store.DownloadMoves;
import wattdesk.exchange.store.ExchangeMoves;
import wattdesk.installation.store.InstallationMoves;
import wattdesk.metering.store.LineMoves;
import wattdesk.operator.store.ShiftsFromTape;
import wattdesk.operator.store.StaffMoves;
import wattdesk.premises.store.PremisesMoves;
import wattdesk.printing.store.PrintMoves;
import wattdesk.printing.store.SlipPrintMoves;
import wattdesk.remote.store.RemoteMoves;
import wattdesk.resale.store.ResaleMoves;
import wattdesk.settings.store.SettingsMoves;
import wattdesk.slip.store.SlipWriter;
import wattdesk.store.MoveWriter;
import wattdesk.tariff.store.TariffMoves;
import wattdesk.vending.store.VendingMoves;

/// The writers of every feature's moves, for the books.
final class Wiring {
    private Wiring() {}

    static List<MoveWriter<?>> writers() {
        List<MoveWriter<?>> writers = new ArrayList<>(VendingMoves.writers());
        writers.addAll(BillingMoves.writers());
        writers.add(new StaffMoves());
        writers.add(new ShiftsFromTape());
        writers.add(new SettingsMoves());
        writers.addAll(TariffMoves.writers());
        writers.addAll(ResaleMoves.writers());
        writers.add(new LineMoves());
        writers.add(new PremisesMoves());
        writers.add(new AccountMoves());
        writers.add(new MetersHung());
        writers.add(new MetersFromTape());
        writers.add(new MeterCorrections());
        writers.add(new PrintMoves());
        writers.add(new SlipWriter());
        writers.add(new SlipPrintMoves());
        writers.add(new AccountMovedWriter());
        writers.add(new AccountMadeOverWriter());
        writers.add(new ContactWriter());
        writers.addAll(DownloadMoves.writers());
        writers.addAll(RemoteMoves.writers());
        writers.addAll(InstallationMoves.writers());
        writers.add(new ExchangeMoves());
        return writers;
    }
}
