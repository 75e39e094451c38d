package wattdesk.start.ui;

import java.util.function.Consumer;
import wattdesk.customer.AccountCard;
import wattdesk.tariff.VersionDraft;
import wattdesk.tariff.Versions;

/// From the guide to the sheets and places of other features. The guide looks at the station anew
/// whenever a sheet has gone.
public interface StartWays {

    /// A meter that is known before its account is.
    record KnownMeter(String room, String number, String line, String type, String address) {}

    /// Somebody who may give a second word.
    void addSecondPerson();

    /// The rehearsal, and the word of the second person; `told` hears what came of it.
    void release(VersionDraft draft, Consumer<Versions.Kept> told);

    /// Rooms, accounts and meters out of a workbook.
    void takeWorkbook();

    void openAccount(KnownMeter meter);

    void testSale(AccountCard card);

    /// The counter, with that account in front.
    void sell(AccountCard card);

    /// To the counter.
    void leave();
}
