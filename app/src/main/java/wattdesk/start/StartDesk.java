package wattdesk.start;

import java.util.List;
import wattdesk.customer.AccountCard;
import wattdesk.customer.Accounts;
import wattdesk.metering.Lines;
import wattdesk.premises.Premises;
import wattdesk.settings.SettingsBook;
import wattdesk.tariff.Commodity;
import wattdesk.tariff.TariffBook;
import wattdesk.vending.Orders;

/// Looks at what a station has. Blocks.
///
/// @param tariffs released ones only: a price that waits for its second person prices nothing
public record StartDesk(Lines lines, SettingsBook settings, TariffBook tariffs, Premises premises,
        Accounts accounts, Orders orders) {

    public StartFacts facts() {
        List<AccountCard> cards = accounts.all();
        return new StartFacts(!lines.list().isEmpty(), !cards.isEmpty(),
                !settings.now().printer().isBlank(),
                tariffs.all().stream().anyMatch(each ->
                        each.commodity() == Commodity.ELECTRICITY),
                !premises.all().rooms().isEmpty(),
                cards.isEmpty() ? null : cards.getFirst(), orders.anyDelivered());
    }

    /// Whether a station is so new that its administrator is led: nothing was ever sold, and there
    /// is no more than a first account.
    public static boolean due(Accounts accounts, Orders orders) {
        return !orders.anyDelivered() && accounts.all().size() <= 1;
    }
}
